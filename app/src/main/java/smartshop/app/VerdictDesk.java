package smartshop.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.app.live.Notices;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/** Takes what came out of people's answers to the database and, once that is committed, to the watch. */
public final class VerdictDesk implements VerdictBook {
    private final Verdicts verdicts;
    private final AuditLog audit;
    private final Predicate<PersonId> suspended;
    private final Runnable watch;
    private final Consumer<Alert> wrong;
    private final Notices notices;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Alert>> confirmed = new CopyOnWriteArrayList<>();

    /**
     * @param audit as done by the system: what follows from verdicts
     * @param suspended whether the watch leaves a person out now
     * @param watch brings the watch up to date
     * @param wrong told after that, if it is not this person
     */
    VerdictDesk(
            Verdicts verdicts,
            AuditLog audit,
            Predicate<PersonId> suspended,
            Runnable watch,
            Consumer<Alert> wrong,
            Notices notices) {
        this.verdicts = verdicts;
        this.audit = audit;
        this.suspended = suspended;
        this.watch = watch;
        this.wrong = wrong;
        this.notices = notices;
    }

    @Override
    public Runnable give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
        Judgement judgement = new Judgement(alert.id(), alert.person(), alert.camera(), verdict);
        boolean nowSuspended = recorded(alert.person(), () -> verdicts.give(judgement, seen));
        return () -> {
            watch.run();
            if (verdict == Verdict.NOT_THIS_PERSON) {
                wrong.accept(alert);
            }
            if (verdict == Verdict.THIS_PERSON) {
                confirmed.forEach(listener -> listener.accept(alert));
            }
            given(nowSuspended);
        };
    }

    /** What was found out of an alert that nobody answers any more. @return what is to be done once that is committed */
    Runnable found(Judgement judgement) {
        boolean nowSuspended = recorded(judgement.person(), () -> verdicts.give(judgement, Optional.empty()));
        return () -> {
            watch.run();
            given(nowSuspended);
        };
    }

    private void given(boolean nowSuspended) {
        if (nowSuspended) {
            notices.add("Two alerts for one entry were wrong within seven days. It is suspended: see the Watchlist.");
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public Runnable takeBack(Alert alert) {
        recorded(alert.person(), () -> {
            verdicts.takeBack(alert.id());
            return alert;
        });
        return () -> {
            watch.run();
            listeners.forEach(Runnable::run);
        };
    }

    @Override
    public boolean rejected(UUID alert) {
        return verdicts.rejected(alert);
    }

    @Override
    public boolean rejectedSince(PersonId person, Instant moment, UUID except) {
        return verdicts.rejectedSince(person, moment, except);
    }

    /** What the program makes of what was said. */
    private <T> T recorded(PersonId person, Supplier<T> work) {
        return audit.together(() -> {
            boolean before = suspended.test(person);
            T done = work.get();
            boolean after = suspended.test(person);
            if (before != after) {
                Action followed = after ? Action.PERSON_SUSPENDED : Action.PERSON_RESUMED;
                audit.record(Deed.of(followed, person.value()));
            }
            return done;
        });
    }

    /** The listener is called on the thread that gave or took back a verdict. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The listener is called, on the thread that said so, with each alert that is the person; its pictures may go then. */
    void onConfirmed(Consumer<Alert> listener) {
        confirmed.add(listener);
    }
}
