package smartshop.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.app.live.Notices;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/** Takes what people say of alerts to the database and, at once, to the watch. */
public final class VerdictDesk implements VerdictBook {
    private static final Logger log = LoggerFactory.getLogger(VerdictDesk.class);

    private final Verdicts verdicts;
    private final Access access;
    private final AuditLog audit;
    private final Predicate<PersonId> suspended;
    private final Runnable watch;
    private final Consumer<Alert> wrong;
    private final Notices notices;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Alert>> confirmed = new CopyOnWriteArrayList<>();

    /**
     * @param suspended whether the watch leaves a person out now
     * @param watch brings the watch up to date
     * @param wrong told after that, if it is not this person
     */
    VerdictDesk(
            Verdicts verdicts,
            Access access,
            Predicate<PersonId> suspended,
            Runnable watch,
            Consumer<Alert> wrong,
            Notices notices) {
        this.verdicts = verdicts;
        this.access = access;
        this.audit = access.audit();
        this.suspended = suspended;
        this.watch = watch;
        this.wrong = wrong;
        this.notices = notices;
    }

    @Override
    public void give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
        attempt(() -> {
            access.require(Permission.ANSWER_ALERTS, alert.camera());
            Judgement judgement = new Judgement(alert.id(), alert.person(), alert.camera(), verdict);
            boolean nowSuspended = recorded(
                    alert,
                    () -> verdicts.give(judgement, seen),
                    Deed.of(Action.VERDICT_GIVEN, alert.id()).with(Detail.of(verdict)));
            watch.run();
            if (verdict == Verdict.NOT_THIS_PERSON) {
                wrong.accept(alert);
            }
            if (verdict == Verdict.THIS_PERSON) {
                confirmed.forEach(listener -> listener.accept(alert));
            }
            if (nowSuspended) {
                notices.add(
                        "Two alerts for one entry were wrong within seven days. It is suspended: see the Watchlist.");
            }
        });
    }

    @Override
    public void takeBack(Alert alert) {
        attempt(() -> {
            access.require(Permission.ANSWER_ALERTS, alert.camera());
            recorded(
                    alert,
                    () -> {
                        verdicts.takeBack(alert.id());
                        return alert;
                    },
                    Deed.of(Action.VERDICT_TAKEN_BACK, alert.id()));
            watch.run();
        });
    }

    /** What somebody said, and what the program makes of it. */
    private <T> T recorded(Alert alert, Supplier<T> work, Deed said) {
        return audit.together(() -> {
            boolean before = suspended.test(alert.person());
            T done = work.get();
            boolean after = suspended.test(alert.person());
            audit.record(said);
            if (before != after) {
                Action followed = after ? Action.PERSON_SUSPENDED : Action.PERSON_RESUMED;
                audit.by(Actor.SYSTEM).record(Deed.of(followed, alert.person().value()));
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

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (StorageException e) {
            log.error("A verdict was not written", e);
            notices.add("What you said of the alert could not be saved. " + e.getMessage());
        }
        listeners.forEach(Runnable::run);
    }
}
