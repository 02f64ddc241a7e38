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
import smartshop.recognition.search.PersonId;
import smartshop.storage.verdict.Verdict;

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
    private final BoardTrace trace;
    private final BoardTime time;
    private final OpenAlerts open;
    private final LookUps lookUps;
    private final CallsOut calls;
    private final Caller caller;
    private final BoardChecks checks;
    private final BoardDeeds deeds;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Photos photos = (person, which) -> Optional.empty();
    private Instant nextLook;
    private final Executor background;
    /** Somebody was seen since it was last told. */
    private final AtomicBoolean moved = new AtomicBoolean();

    /** As the other one, with one thread and one clock for everything. */
    public AlertBoard(
            VerificationDesk desk,
            Function<PersonId, Optional<Listed>> watchlist,
            BiPredicate<UUID, UUID> sameEyes,
            BoardTrace trace,
            Executor background,
            Clock clock) {
        this(desk, watchlist, sameEyes, trace, background, background, BoardTime.of(clock));
    }

    /**
     * @param watchlist looks a person up, with a portrait of the caller's own; asked of the disk
     * @param sameEyes whether everybody who answers for the second camera answers for the first as well: only then the same person there
     *     is no call of its own
     * @param background runs what waits for the disk or for somebody else, one after the other
     * @param asking runs what has to be looked up, and nothing else: a card does not wait for what is being written
     */
    public AlertBoard(
            VerificationDesk desk,
            Function<PersonId, Optional<Listed>> watchlist,
            BiPredicate<UUID, UUID> sameEyes,
            BoardTrace trace,
            Executor background,
            Executor asking,
            BoardTime time) {
        this.desk = desk;
        this.trace = trace;
        this.background = background;
        this.time = time;
        this.open = new OpenAlerts(sameEyes);
        this.lookUps = new LookUps(watchlist, asking);
        this.calls = new CallsOut(time::passed);
        this.caller = new Caller(open, lookUps, calls, this::later, this::tell, time);
        this.checks = new BoardChecks(open, caller, desk, new Escalations(calls, desk, this::find), this::later, time);
        this.deeds = new BoardDeeds(open, desk);
        this.nextLook = time.passed();
        desk.onChange(this::changed);
    }

    /** What stands on the card of somebody who tries it on themselves. */
    public void selfTests(Function<PersonId, Optional<Listed>> known) {
        lookUps.selfTests(known);
    }

    /** Where an entry's enrolled photos are. Asks the disk. */
    @FunctionalInterface
    public interface Photos {
        /** @param which from 0; @return JPEG of the caller's own, to be overwritten once it is shown */
        Optional<byte[]> photo(PersonId person, int which);
    }

    public void photos(Photos enrolled) {
        photos = enrolled;
    }

    /**
     * An enrolled photo of the person of an open alert, decrypted for this call. Asks the disk.
     *
     * @param which from 0
     * @return JPEG of the caller's own, to be overwritten once it is shown; empty if there is none, or the alert has left the board
     */
    public Optional<byte[]> photo(UUID alert, int which) {
        return find(alert)
                .filter(there -> !there.selfTest())
                .flatMap(there -> photos.photo(there.alert().person(), which));
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
        OpenAlerts.Taken taken = open.take(alert, time.passed());
        tell();
        switch (taken) {
            case NEW -> call(alert);
            case SILENCED -> caller.seenAgain(alert, open.silentUntil(alert.person()));
            case JOINED -> {}
        }
    }

    private void call(Alert alert) {
        desk.called(alert);
        caller.call(alert);
    }

    /**
     * An alert from before a restart, without pictures: if somebody has to look, it stands on the board, and somebody else is told at
     * once; if it was confirmed, it stands there for what can be done about it. Call it for each of the last minutes, the oldest first.
     *
     * @throws smartshop.storage.StorageException as {@link VerificationDesk#of}
     */
    public void restore(Alert alert) {
        Verification so = desk.of(alert);
        Duration ago = Duration.between(
                so.lastChange().orElse(alert.alertedAt()), time.clock().instant());
        OpenAlerts.Taken taken = open.restore(alert, so, time.passed().minus(ago.abs()), ESCALATES);
        if (taken != OpenAlerts.Taken.JOINED) { // that was no call of its own
            desk.called(alert);
        }
        if (taken == OpenAlerts.Taken.NEW) {
            caller.lookUp(alert);
        }
        tell();
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
        if (open.seen(person, new LastSeen(camera, cameraName, at), alert, time.passed())) {
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
        deeds.answer(alert, said, who);
    }

    /** Somebody takes their answer back. @throws smartshop.storage.StorageException as {@link VerificationDesk#takeBack} */
    public void takeBack(UUID alert, Proven who) {
        deeds.takeBack(alert, who);
    }

    /** After a restart somebody says again what they had said. @throws smartshop.storage.StorageException as {@link VerificationDesk#repeat} */
    public void repeat(UUID alert, Proven who) {
        deeds.repeat(alert, who);
    }

    private void changed(VerificationDesk.Changed change) {
        Optional<OpenAlerts.Answered> answered = open.answered(change.alert(), change.now(), time.passed());
        int before = change.before().standing().size();
        int now = change.now().standing().size();
        if (answered.isPresent() && before == 0 && now == 1) {
            Instant at = time.clock().instant();
            later(() -> trace.acknowledged(change.alert(), at));
        } else if (answered.isPresent() && before > 0 && now == 0) {
            later(() -> trace.takenBack(change.alert()));
        }
        tell();
        answered.ifPresent(there -> there.calls().forEach(this::call));
    }

    /** The alert was really drawn. */
    public void shown(UUID alert) {
        if (open.in(alert, OpenEntry::show).orElse(false)) {
            Instant now = time.clock().instant();
            later(() -> trace.shown(alert, now));
        }
    }

    /** Puts an alert away that waits for nobody; another one stays. */
    public void close(UUID alert) {
        removeIf(there -> there.id().equals(alert) && !there.waits());
    }

    /** Somebody has seen that there is nothing left of it to compare. @throws smartshop.storage.StorageException if they may not */
    public void putAway(UUID alert, Proven who) {
        if (deeds.putAway(alert, who)) {
            removeIf(there -> there.id().equals(alert));
        }
    }

    /** Puts away the alerts of these people, answered or not. */
    public void drop(Predicate<PersonId> people) {
        if (open.drop(people)) {
            tell();
        }
    }

    private void removeIf(Predicate<OpenAlert> which) {
        if (open.removeIf(which)) {
            tell();
        }
    }

    /** Brings the passing of time up to date. Call it about twice a second. */
    public void check() {
        boolean changed = checks.run(this::call);
        if (moved.getAndSet(false) || changed) {
            tell();
        }
        later(() -> calls.digest(this::find));
        lookWhoIsStillListed(time.passed());
    }

    /** Somebody outside really has a message that nobody has answered this alert. Waits for nothing. */
    public void told(UUID alert) {
        if (open.in(alert, OpenEntry::told).orElse(false)) {
            tell();
        }
    }

    private synchronized void lookWhoIsStillListed(Instant now) {
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(BETWEEN_LOOKS);
            later(this::watchlistChanged);
        }
    }

    /** Entries may have been withdrawn, suspended or erased, or ended: says so on their alerts. Asks the disk. */
    public void watchlistChanged() {
        open().forEach(there ->
                attempt(() -> desk.refresh(there.alert(), () -> find(there.id()).map(OpenAlert::answers))));
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
