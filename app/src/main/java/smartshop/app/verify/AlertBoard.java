package smartshop.app.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Proven;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertSink;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.Retention;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/**
 * The alerts in front of people, with their pictures, in memory alone: the window and every page draw from here and answer here. The
 * same person at another camera, or again, adds to the alert that is open. Whatever leaves the board is overwritten. Any thread may
 * call; what people do waits for the disk, the rest never.
 */
public final class AlertBoard implements AlertSink, AutoCloseable {
    /** If nobody answers for so long, somebody else is told. */
    public static final Duration ESCALATES = Duration.ofSeconds(20);

    /** For so long an answered alert stays although another one waits. */
    public static final Duration UNDO = Duration.ofSeconds(5);

    /** Entries end seldom, and it is asked of the disk. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(AlertBoard.class);

    private final VerificationDesk desk;
    private final Function<PersonId, Optional<Listed>> watchlist;
    private final BoardTrace trace;
    private final Clock clock;
    private final OpenAlerts open;
    private final CallsOut calls;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant nextLook;
    private final Executor background;
    /** Somebody was seen since it was last told. */
    private final AtomicBoolean moved = new AtomicBoolean();

    private volatile Function<PersonId, Optional<Listed>> selfTests = person -> Optional.empty();

    /**
     * @param watchlist looks a person up, with a portrait of the caller's own; asked of the disk
     * @param sameEyes whether everybody who answers for the second camera answers for the first as well: only then the same person there
     *     is no call of its own
     * @param background runs what waits for the disk or for somebody else, one after the other
     */
    public AlertBoard(
            VerificationDesk desk,
            Function<PersonId, Optional<Listed>> watchlist,
            BiPredicate<UUID, UUID> sameEyes,
            BoardTrace trace,
            Executor background,
            Clock clock) {
        this.desk = desk;
        this.watchlist = watchlist;
        this.trace = trace;
        this.background = background;
        this.clock = clock;
        this.open = new OpenAlerts(sameEyes);
        this.calls = new CallsOut(clock);
        this.nextLook = clock.instant();
        desk.onChange(this::changed);
    }

    /** What stands on the card of somebody who tries it on themselves. */
    public void selfTests(Function<PersonId, Optional<Listed>> known) {
        selfTests = known;
    }

    /** The listener is called, on any thread, after anything has changed; it must not wait. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** From now on calls are carried further by this one, too. */
    public void add(Calls further) {
        calls.add(further);
    }

    @Override
    public void raised(Alert alert) {
        desk.seen(alert.id(), alert.decidedAt());
        boolean isNew = open.take(alert, clock.instant());
        tell();
        if (isNew) {
            call(alert);
        }
    }

    private void call(Alert alert) {
        desk.called(alert);
        later(() -> lookUp(alert.id(), alert.person()));
    }

    private void lookUp(UUID id, PersonId person) {
        Optional<Listed> listed = selfTests.apply(person).or(() -> watchlist.apply(person));
        Optional<OpenAlert> known = open.in(id, entry -> {
            entry.listed(listed);
            return entry.now();
        });
        tell();
        known.ifPresent(calls::call);
    }

    @Override
    public void upgraded(Alert better) {
        if (!open.upgrade(better)) {
            better.template().wipe();
        }
        tell();
    }

    /**
     * Somebody who was matched to a listed person is before a camera: call it for every look. Waits for nothing; {@link #check} tells of it.
     *
     * @param alert the alert that was raised for this very visitor, followed without a break since
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void seen(PersonId person, UUID camera, String cameraName, Instant at, Optional<UUID> alert) {
        alert.ifPresent(id -> desk.seen(id, at));
        if (open.seen(person, new LastSeen(camera, cameraName, at), alert)) {
            moved.set(true);
        }
    }

    /** Every alert that has not left the board: the gravest first, then the oldest. */
    public List<OpenAlert> open() {
        return open.all();
    }

    public Optional<OpenAlert> find(UUID alert) {
        return open.in(alert, OpenEntry::now);
    }

    /** How many left the board, for want of room, without an answer, since it was last empty. The history has them. */
    public int unanswered() {
        return open.unanswered();
    }

    /**
     * Somebody answers.
     *
     * @param who taken when they pressed
     * @throws smartshop.storage.StorageException as {@link VerificationDesk#answer}
     */
    public void answer(UUID alert, Verdict said, Proven who) {
        withTemplate(alert, (there, seen) -> {
            if (there.state() == Verification.State.NOT_THIS_PERSON) { // whatever became of what was said
                throw new NotPermittedException("Somebody has said that this is not the person. It is over.");
            }
            return desk.answer(there.alert(), said, who, seen);
        });
    }

    /** Somebody takes their answer back. @throws smartshop.storage.StorageException as {@link VerificationDesk#takeBack} */
    public void takeBack(UUID alert, Proven who) {
        withTemplate(alert, (there, seen) -> desk.takeBack(there.alert(), who, seen));
    }

    private interface Deed {
        @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        Verification at(OpenAlert there, Optional<Embedding> seen);
    }

    private void withTemplate(UUID alert, Deed deed) {
        OpenAlert there = find(alert).orElseThrow(() -> new NotPermittedException("This alert is over."));
        Optional<Embedding> seen = open.in(alert, OpenEntry::template).flatMap(Function.identity());
        try {
            deed.at(there, seen);
        } finally {
            seen.ifPresent(Embedding::wipe);
        }
    }

    private void changed(VerificationDesk.Changed change) {
        Instant now = clock.instant();
        Optional<OpenAlerts.Answered> answered = open.answered(change.alert(), change.now(), now);
        boolean first = change.before().given().isEmpty() && change.now().version() == 1;
        if (first && answered.isPresent()) {
            later(() -> trace.acknowledged(change.alert(), now));
        }
        tell();
        answered.ifPresent(there -> there.calls().forEach(this::call));
    }

    /** The alert was really drawn. */
    public void shown(UUID alert) {
        if (open.in(alert, OpenEntry::show).orElse(false)) {
            Instant now = clock.instant();
            later(() -> trace.shown(alert, now));
        }
    }

    /** Puts an alert away that waits for nobody; another one stays. */
    public void close(UUID alert) {
        removeIf(there -> there.id().equals(alert) && !there.waits());
    }

    /** Puts away the alerts of these people, answered or not. */
    public void drop(Predicate<PersonId> people) {
        removeIf(there -> people.test(there.alert().person()));
    }

    private void removeIf(Predicate<OpenAlert> which) {
        if (open.removeIf(which)) {
            tell();
        }
    }

    /** Brings the passing of time up to date. Call it about twice a second. */
    public void check() {
        Instant now = clock.instant();
        boolean calling = open().stream().anyMatch(OpenAlert::waits);
        removeIf(there -> over(there, now, calling));
        open.sweep(now);
        open.forgetIf(there -> !there.waits() && answeredBefore(there, now.minus(Verdicts.CORRECTABLE)));
        List<OpenAlert> late = open.late(now, ESCALATES);
        if (!late.isEmpty()) {
            later(() -> late.forEach(this::escalate));
        }
        if (moved.getAndSet(false) || !late.isEmpty()) {
            tell();
        }
        later(() -> calls.digest(this::find));
        lookWhoIsStillListed(now);
    }

    /** At the end of its day everything goes; before that, what is done makes room for what waits, unless somebody has to read it. */
    private boolean over(OpenAlert there, Instant now, boolean calling) {
        if (there.alert().alertedAt().isBefore(Retention.unconfirmedUntil(now, clock.getZone()))) {
            return true;
        }
        return switch (there.state()) {
            case NOT_THIS_PERSON, CONFIRMED_ALONE, UNSURE ->
                !there.waits() && calling && answeredBefore(there, now.minus(UNDO));
            default -> false;
        };
    }

    private static boolean answeredBefore(OpenAlert there, Instant moment) {
        return there.answers().lastChange().orElse(there.waitingSince()).isBefore(moment);
    }

    private void escalate(OpenAlert late) {
        if (late.selfTest()) {
            return;
        }
        calls.unanswered(late);
        desk.nobodyAnswered(late.alert());
    }

    /** Somebody outside really has a message that nobody has answered this alert. Waits for nothing. */
    public void told(UUID alert) {
        if (open.in(alert, OpenEntry::told).orElse(false)) {
            tell();
        }
    }

    private synchronized void lookWhoIsStillListed(Instant now) {
        if (!now.isBefore(nextLook) || now.isBefore(nextLook.minus(BETWEEN_LOOKS))) { // the clock may be set back
            nextLook = now.plus(BETWEEN_LOOKS);
            later(this::watchlistChanged);
        }
    }

    /** Entries may have been withdrawn, suspended or erased, or ended: says so on their alerts. Asks the disk. */
    public void watchlistChanged() {
        open().forEach(there -> desk.refresh(there.alert(), there.answers()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private void later(Runnable work) {
        try {
            background.execute(() -> attempt(work));
        } catch (RejectedExecutionException e) {
            log.debug("The board is closed", e);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("Something about an alert on the board failed", e);
        }
    }

    /** Nothing is kept of anybody. */
    @Override
    public void close() {
        open.clear();
    }
}
