package smartshop.app.verify;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Answers;
import smartshop.storage.verification.Given;
import smartshop.storage.verification.Subject;

/**
 * Where people answer alerts, each in their own name, and where it is known what follows. The rows are the truth; whatever a window
 * or a page shows is drawn from them. Any thread may call; the calls wait for the disk.
 */
public final class VerificationDesk {
    private static final Logger log = LoggerFactory.getLogger(VerificationDesk.class);

    private final Answers answers;
    private final VerdictBook verdicts;
    private final Access access;
    private final Predicate<PersonId> listed;
    private final Clock clock;
    private final SelfTestAnswers selfTests;
    private final AnswerRules rules;
    private final Permits permits;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param verdicts told what came out of the answers, within their transaction
     * @param listed whether the watchlist has this person now, approved, not suspended and not over; asked of the disk
     * @param selfTest whether that is the number of somebody who tries it on themselves: of those nothing is written
     * @param nanos nanoseconds that nobody sets, from any beginning
     */
    public VerificationDesk(
            Answers answers,
            VerdictBook verdicts,
            Access access,
            Predicate<PersonId> listed,
            Predicate<PersonId> selfTest,
            Clock clock,
            LongSupplier nanos) {
        this.answers = answers;
        this.verdicts = verdicts;
        this.access = access;
        this.listed = listed;
        this.clock = clock;
        this.selfTests = new SelfTestAnswers(selfTest);
        this.rules = new AnswerRules(verdicts, access, clock);
        this.permits = new Permits(answers, verdicts, access, listed, new TwoClocks(clock, nanos));
    }

    /** Somebody has answered, or the entry has ended: where the alert stood, and stands. */
    public record Changed(UUID alert, PersonId person, UUID camera, Verification before, Verification now) {}

    /** Where the alert stands now. @throws smartshop.storage.StorageException if what was said was changed outside SmartShop */
    public Verification of(Alert alert) {
        if (selfTests.has(alert)) {
            return selfTests.of(alert);
        }
        return standing(alert, kept(alert.id()));
    }

    /** What was said of it, and whether the entry has ended since, or it turned out that it was somebody else. */
    private Verification standing(Alert alert, Verification said) {
        return said.withdrawn(!listed.test(alert.person()) || mistaken(verdicts, alert.id(), said));
    }

    /** Whether it was found to be wrong, though nobody who looked at it said so. Asked of the disk. */
    static boolean mistaken(VerdictBook verdicts, UUID alert, Verification said) {
        return said.verdict().equals(Optional.of(Verdict.THIS_PERSON)) && verdicts.rejected(alert);
    }

    private Verification kept(UUID alert) {
        return answers.of(alert)
                .map(known -> new Verification(known.given(), false))
                .orElse(Verification.NEW);
    }

    /**
     * Somebody answers.
     *
     * @param who taken when they pressed
     * @param seen the visitor's template, if it is still known: kept only if it is not this person
     * @return where the alert stands now
     * @throws smartshop.storage.StorageException in words, if they may not, or it does not count, or cannot be written
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Verification answer(Alert alert, Verdict answer, Proven who, Optional<Embedding> seen) {
        access.require(Permission.ANSWER_ALERTS, alert.camera(), who);
        return change(alert, who, seen, before -> {
            rules.require(alert, answer, who, before, !selfTests.has(alert));
            Verification now = before.with(who.id(), answer, rules.alone(who.id(), alert.camera()), clock.instant());
            if (!selfTests.has(alert)) {
                write(alert, now, who);
                access.audit()
                        .by(who.actor())
                        .record(Deed.of(Action.VERDICT_GIVEN, alert.id()).with(Detail.of(answer)));
            }
            return now;
        });
    }

    private void write(Alert alert, Verification now, Proven who) {
        Given last = now.given().getLast();
        answers.of(alert.id()).stream()
                .flatMap(known -> known.given().stream())
                .filter(one -> one.stands() && one.by().equals(who.id()))
                .forEach(own -> answers.takeBack(alert.id(), own.takenBack(last.at())));
        answers.add(subject(alert), last);
    }

    /**
     * Somebody takes their own answer back.
     *
     * @param seen as in {@link #answer}: what is left may say that it is not this person
     * @throws smartshop.storage.StorageException in words, if it cannot be taken back any more, or not be written
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Verification takeBack(Alert alert, Proven who, Optional<Embedding> seen) {
        access.require(Permission.ANSWER_ALERTS, alert.camera(), who);
        return change(alert, who, seen, before -> {
            if (mistaken(verdicts, alert.id(), before)) {
                throw new NotPermittedException("It has turned out since that this is not the person.");
            }
            Instant now = clock.instant();
            Given given = before.correctable(who.id(), now)
                    .orElseThrow(() -> new NotPermittedException("This answer cannot be taken back any more."))
                    .takenBack(now);
            if (!selfTests.has(alert)) {
                answers.takeBack(alert.id(), given);
                access.audit().by(who.actor()).record(Deed.of(Action.VERDICT_TAKEN_BACK, alert.id()));
            }
            return before.takenBack(given);
        });
    }

    /** What somebody does to the answers, and what follows: all of it is written or nothing. */
    private interface Change {
        Verification of(Verification before);
    }

    private record Done(Verification before, Verification now, Runnable afterwards) {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Verification change(Alert alert, Proven who, Optional<Embedding> seen, Change change) {
        Done done;
        synchronized (this) { // what two devices say at once comes one after the other, and is told in that order
            done = selfTests.has(alert) ? selfTested(alert, change) : lasting(alert, seen, change);
            Verification now = done.now();
            who.id().ifPresent(person -> permits.answered(alert, now, person));
            tell(alert, done.before(), now);
        }
        attempt("What follows from an answer failed; the answer is written down", done.afterwards());
        return done.now();
    }

    /**
     * After a restart, one of those who had said that it is this person says so again: only what was said since then permits anything.
     * Nothing else changes.
     *
     * @param who taken when they pressed
     * @throws smartshop.storage.StorageException in words, if it does not count, or cannot be written
     */
    public synchronized void repeat(Alert alert, Proven who) {
        access.require(Permission.ANSWER_ALERTS, alert.camera(), who);
        Verification now = of(alert);
        StaffId person = rules.requireRepeated(alert, who, now);
        if (permits.hasSaidYes(alert.id(), person)) {
            throw new NotPermittedException("You have said so already. The other one who said so has to as well.");
        }
        access.audit().by(who.actor()).record(Deed.of(Action.VERDICT_REPEATED, alert.id()));
        permits.answered(alert, now, person);
    }

    /** What was said is said: whoever pressed must not be told otherwise. */
    private static void attempt(String words, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error(words, e);
        }
    }

    private Done selfTested(Alert alert, Change change) {
        Verification before = selfTests.of(alert);
        Verification now = change.of(before);
        selfTests.keep(alert, now);
        return new Done(before, now, () -> {});
    }

    /** What is in the rows was said, also if the disk does not say that it would survive a power cut. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Done lasting(Alert alert, Optional<Embedding> seen, Change change) {
        AtomicReference<Done> done = new AtomicReference<>();
        try {
            return access.audit().together(() -> {
                Done written = written(alert, seen, change);
                done.set(written);
                return written;
            });
        } catch (StorageException e) {
            Done written = done.get();
            if (written == null || kept(alert.id()).version() != written.now().version()) {
                throw e;
            }
            log.error("An answer is written down, but the disk does not say that it would survive a power cut", e);
            return written;
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Done written(Alert alert, Optional<Embedding> seen, Change change) {
        Verification before = of(alert);
        Verification now = change.of(before);
        Runnable afterwards = () -> {};
        if (!now.verdict().equals(before.verdict())) {
            afterwards = now.verdict()
                    .map(verdict ->
                            verdicts.give(alert, verdict, verdict == Verdict.NOT_THIS_PERSON ? seen : Optional.empty()))
                    .orElseGet(() -> verdicts.takeBack(alert));
        }
        if (now.state() == Verification.State.ACT && before.state() != Verification.State.ACT) {
            access.audit().by(Actor.SYSTEM).record(Deed.of(Action.ALERT_VERIFIED, alert.id()));
        }
        return new Done(before, now, afterwards);
    }

    private void tell(Alert alert, Verification before, Verification now) {
        Changed changed = new Changed(alert.id(), alert.person(), alert.camera(), before, now);
        listeners.forEach(listener ->
                attempt("Somebody was not told of an answer; it is written down", () -> listener.accept(changed)));
    }

    /** Looks what was said, and whether the entry is still there. @param asKnown how whoever asks knows it; empty if not any more */
    synchronized void refresh(Alert alert, Supplier<Optional<Verification>> asKnown) {
        if (!selfTests.has(alert)) {
            asKnown.get().ifPresent(known -> refresh(alert, known));
        }
    }

    private void refresh(Alert alert, Verification known) {
        Verification rows = kept(alert.id());
        boolean newer = rows.version() > known.version(); // what is over is deleted sooner than its card goes
        Verification now = standing(alert, newer ? rows : known);
        if (!now.equals(known)) {
            if (now.state() == Verification.State.WITHDRAWN && !known.withdrawn()) {
                access.audit().by(Actor.SYSTEM).record(Deed.of(Action.ALERT_WITHDRAWN, alert.id()));
            }
            tell(alert, known, now);
        }
    }

    /** Nobody has answered these in time. */
    void nobodyAnswered(List<Alert> late) {
        bySystem(Action.ALERT_UNANSWERED, late);
    }

    /** These left the board for want of room, and nobody has answered them. */
    void pushedOff(List<Alert> gone) {
        bySystem(Action.ALERT_PUSHED_OFF, gone);
    }

    private void bySystem(Action action, List<Alert> alerts) {
        together(() -> alerts.forEach(alert -> access.audit().by(Actor.SYSTEM).record(Deed.of(action, alert.id()))));
    }

    /** One transaction for all of it. */
    void together(Runnable work) {
        access.audit().together(() -> {
            work.run();
            return work;
        });
    }

    /** Somebody has seen that there is nothing left of an alert to compare. */
    void putAway(Alert alert, Proven who) {
        access.require(Permission.ANSWER_ALERTS, alert.camera(), who);
        access.audit().by(who.actor()).record(Deed.of(Action.ALERT_PUT_AWAY, alert.id()));
    }

    private static Subject subject(Alert alert) {
        return new Subject(alert.id(), alert.person(), alert.camera(), alert.alertedAt());
    }

    /** @see AnswerRules#alone */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public boolean alone(Optional<StaffId> who, UUID camera) {
        return rules.alone(who, camera);
    }

    /** Who can look next: all who may answer for that camera and have not; a manager or an owner first. */
    public List<StaffMember> whoMayAnswer(UUID camera, Verification so) {
        return rules.whoMayAnswer(camera, so);
    }

    /** @see Permits#seen */
    void seen(UUID alert, Instant at) {
        permits.seen(alert, at);
    }

    /** @see Permits#called */
    void called(Alert alert) {
        permits.called(alert);
    }

    /** @see Permits#permit */
    public ActPermit permit(UUID alert, Harm harm) {
        return permits.permit(alert, harm);
    }

    /** Why {@link #permit} would refuse now, in words; empty if it would not. For what a window shows: nothing is recorded. */
    public Optional<String> refusal(UUID alert, Harm harm) {
        return permits.refusal(alert, harm);
    }

    /**
     * The listener is called, on the thread that answered, with each answer and whatever else changes where an alert stands, in the order
     * in which it was decided: whoever answers next waits for it.
     */
    public void onChange(Consumer<Changed> listener) {
        listeners.add(listener);
    }
}
