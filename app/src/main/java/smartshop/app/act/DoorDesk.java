package smartshop.app.act;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.live.Notices;
import smartshop.app.verify.ActPermit;
import smartshop.app.verify.Harm;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.TwoClocks;
import smartshop.app.verify.TwoClocks.Moment;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;

/**
 * Locks a door in front of somebody whom two people have recognised, and releases it. It is held only as long as everything says so, and
 * asked each second: its time is not over, both people's word stands, matching goes on, the relay answers and has no fire alarm. Whatever
 * else there is, it is released; and the relay itself opens {@link #LEASE} after it has last heard of us. Any thread may call; locking
 * waits for the relay.
 */
public final class DoorDesk implements AutoCloseable {
    /** Of one lock command: two that are lost do not open the door, a console that dies does. */
    static final Duration LEASE = Duration.ofSeconds(5);

    /** Whoever pressed longer ago does not see the door shut any more, and somebody else may stand in it. */
    static final Duration PRESS_GOOD_FOR = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(DoorDesk.class);

    private final ActBook<DoorSettings> book;
    private final Function<DoorSettings, Relay> relays;
    private final VerificationDesk desk;
    private final Access access;
    private final BooleanSupplier matching;
    private final Notices notices;
    private final TwoClocks clocks;
    private final DoorLog steps;
    /** One locks or asks at a time. Releasing waits for nobody. */
    private final ReentrantLock calls = new ReentrantLock();

    /** How often somebody has pressed to release it: a lock that was asked for before that is not sent any more. */
    private final AtomicLong releases = new AtomicLong();

    private volatile @Nullable Hold hold;
    private volatile boolean closed;
    private volatile String trouble = "";

    /**
     * @param relays makes the relay of settings
     * @param matching whether listed people are looked for at present
     * @param clocks by which it lapses, also while the computer sleeps
     */
    DoorDesk(
            ActBook<DoorSettings> book,
            Function<DoorSettings, Relay> relays,
            VerificationDesk desk,
            Access access,
            BooleanSupplier matching,
            Notices notices,
            TwoClocks clocks) {
        this.book = book;
        this.relays = relays;
        this.desk = desk;
        this.access = access;
        this.matching = matching;
        this.notices = notices;
        this.clocks = clocks;
        this.steps = new DoorLog(access.audit());
    }

    public DoorState state() {
        Hold now = hold;
        if (now == null) {
            return book.now().on() ? new DoorState.Open(trouble) : new DoorState.Off();
        }
        if (now.ended().isPresent()) {
            return new DoorState.Releasing(now.alert(), now.ended().get());
        }
        return now.isLocked() ? new DoorState.Locked(now.alert(), left(now)) : new DoorState.Locking(now.alert());
    }

    private Duration left(Hold held) {
        Duration left = held.length().minus(clocks.since(held.begun()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** That somebody has pressed to lock it. @param releases how often somebody had pressed to release it until then */
    public record Press(long releases, Moment at) {}

    /** Somebody presses to lock it. Take it then, before anything that waits. */
    public Press pressed() {
        return new Press(releases.get(), clocks.now());
    }

    /**
     * Locks the door, unless it was pressed too long ago, or somebody has released it since.
     *
     * @param who taken when they pressed
     * @throws StorageException in words, if it was not locked; it was told to open then
     */
    public void lock(OpenAlert alert, Proven who, Press pressed) {
        steps.step(Action.DOOR_ASKED, alert.id(), who.actor());
        try {
            calls.lock();
            try {
                locked(alert, who, pressed);
            } finally {
                calls.unlock();
            }
        } catch (StorageException e) {
            steps.safely(Action.DOOR_REFUSED, alert.id(), who.actor(), why(e));
            throw e;
        }
    }

    private static Why why(StorageException refusal) {
        return switch (refusal) {
            case ActException act -> act.why();
            case AccessException _ -> Why.NOT_ALLOWED;
            default -> Why.NOT_PERMITTED;
        };
    }

    private void locked(OpenAlert alert, Proven who, Press pressed) {
        access.require(Permission.ANSWER_ALERTS, alert.alert().camera(), who);
        DoorSettings settings = book.now();
        require(settings.on() && !closed, Why.NOT_SET_UP, "The owner has not switched the door's relay on.");
        require(matching.getAsBoolean(), Why.MATCHING_STOPPED, "Matching is stopped, so no door is locked.");
        require(hold == null, Why.BUSY, "The door is locked already, or about to open.");
        ActPermit permit = desk.permit(alert.id(), Harm.DOOR);
        steps.step(Action.DOOR_PERMITTED, alert.id(), who.actor());
        Relay relay = relays.apply(settings);
        noFire(relay.status());
        Hold fresh = new Hold(relay, settings, permit, clocks.now());
        hold = fresh;
        trouble = "";
        try {
            steps.step(Action.DOOR_LOCK_SENT, alert.id(), who.actor());
            permit.check(Harm.DOOR);
            require(releases.get() == pressed.releases(), Why.BY_HAND, "Somebody wants the door open.");
            hold(fresh, fromNow(pressed.at(), PRESS_GOOD_FOR, Why.TOO_LATE));
            steps.step(Action.DOOR_LOCKED, alert.id(), Actor.SYSTEM);
            fresh.locked(true);
        } catch (RuntimeException | Error e) {
            release(fresh, e instanceof StorageException refusal ? why(refusal) : Why.FAULT, Actor.SYSTEM);
            throw e;
        }
        // Somebody released it meanwhile, perhaps before the relay was told to lock.
        if (closed || releases.get() != pressed.releases() || fresh.ended().isPresent()) {
            release(fresh, Why.CONSOLE_STOPS, Actor.SYSTEM);
            throw new ActException(Why.BY_HAND, "The door was released at the same moment.");
        }
    }

    private static void require(boolean so, Why why, String words) {
        if (!so) {
            throw new ActException(why, words);
        }
    }

    private static void noFire(Relay.Answer said) {
        require(
                !said.fire(),
                Why.FIRE,
                "The door's relay has a fire alarm, or does not say that there is none. The door stays open.");
    }

    /** @return what is left of it */
    private Duration fromNow(Moment then, Duration length, Why over) {
        Duration left = length.minus(clocks.since(then));
        require(
                left.isPositive(),
                over,
                "It took too long, so the door was not locked. Press again if it is still wanted.");
        return left;
    }

    /** Tells the relay to stay locked for a little longer, never beyond the hold's own time. @param within which it has to be told */
    private void hold(Hold held, Duration within) {
        require(book.now().equals(held.settings()), Why.CHANGED, "The door's relay was just changed.");
        require(left(held).isPositive(), Why.TIME_OVER, "The door's time is over.");
        Moment now = clocks.now();
        long lease = Math.min(LEASE.toNanos(), left(held).toNanos());
        int seconds =
                (int) Math.ceilDiv(Math.max(1, lease), Duration.ofSeconds(1).toNanos());
        held.opensBy(now.nanos() + Relay.LIMIT.plus(Duration.ofSeconds(seconds)).toNanos());
        Relay.Answer said = held.telling(() -> {
            require(held.ended().isEmpty(), Why.BY_HAND, "The door was released at the same moment.");
            return held.relay().lock(held.id(), seconds, within);
        });
        noFire(said);
        require(said.locked(), Why.NOT_LOCKED, "The door's relay did not lock.");
        held.renewedAt(now);
    }

    /** Asks whether the door may stay as it is. Call it each second, on a thread of its own. */
    public void check() {
        Hold now = hold;
        if (now == null) {
            return;
        }
        calls.lock();
        try {
            if (now.ended().isEmpty() && now.isLocked()) {
                keep(now);
            } else if (now.ended().isPresent() && hold == now) {
                heard(now, told(now));
            }
        } finally {
            calls.unlock();
        }
    }

    private void keep(Hold now) {
        try {
            require(!closed, Why.CONSOLE_STOPS, "");
            require(left(now).isPositive(), Why.TIME_OVER, "");
            require(matching.getAsBoolean(), Why.MATCHING_STOPPED, "");
            now.permit().check(Harm.DOOR);
            // Else the relay has opened by itself, and it would shut before whoever walks through.
            hold(now, fromNow(now.renewedAt(), LEASE, Why.LAPSED));
        } catch (RuntimeException | Error e) {
            release(now, e instanceof StorageException refusal ? why(refusal) : Why.FAULT, Actor.SYSTEM);
            return;
        }
        if (now.ended().isPresent()) { // while the relay was being told to stay locked
            heard(now, told(now));
        }
    }

    /** Anybody may, at once, also while nobody is signed in: this is the safe direction. */
    public void release() {
        release(access.session().actor());
    }

    /** As {@link #release()}, by somebody who is not at the console's own screen. */
    public void release(Actor by) {
        releases.incrementAndGet();
        Hold now = hold;
        if (now != null) {
            release(now, Why.BY_HAND, by);
        } else if (!trouble.isEmpty()) { // nobody knows how it is
            tellOpen(by, Why.BY_HAND);
        }
    }

    private void release(Hold held, Why why, Actor by) {
        boolean first = held.end(why);
        Told told = told(held);
        if (first) {
            steps.safely(Action.DOOR_RELEASE_SENT, held.alert(), by, why);
            say(why);
        }
        heard(held, told);
    }

    private void say(Why why) {
        if (why != Why.BY_HAND && why != Why.TIME_OVER) {
            trouble = why.released();
            notices.add(trouble);
        }
    }

    /** What became of telling the relay to open. @param silence why it is not known */
    private record Told(boolean open, boolean answered, String silence) {}

    private static Told told(Hold held) {
        try {
            boolean open = !held.relay().release(held.id()).locked();
            return new Told(open, true, open ? "" : "The door's relay says that it is still locked.");
        } catch (RuntimeException e) {
            if (!(e instanceof ActException)) {
                log.error("The door's relay could not be told to open", e);
            }
            return new Told(false, false, String.valueOf(e.getMessage()));
        }
    }

    /** What the relay says ends the hold, or the relay's own time does. */
    private void heard(Hold held, Told told) {
        if (told.open()) {
            opened(held, Action.DOOR_RELEASED);
        } else if (told.answered() || clocks.now().nanos() - held.opensBy() >= 0) {
            unsure(held, told.silence());
            if (!told.answered()) {
                opened(held, Action.DOOR_UNCONFIRMED);
            }
        }
    }

    private void unsure(Hold held, String said) {
        trouble = said
                + " It should have opened by itself. Look at the door, and open it by hand or cut the relay's power.";
        if (held.warn()) {
            notices.add(trouble);
        }
    }

    private synchronized void opened(Hold held, Action how) {
        // While it is being told to stay locked, that may come after this: it is told again then.
        if (hold == held && !held.isBeingTold()) {
            hold = null;
            steps.safely(how, held.alert(), Actor.SYSTEM, held.ended().orElse(Why.FAULT));
        }
    }

    /** Whatever was before: a door that can be locked is open when a console begins. Waits for the relay. */
    public void begin() {
        tellOpen(Actor.SYSTEM, Why.CONSOLE_STARTS);
    }

    /** Tells the relay to open, whatever it has locked. */
    private void tellOpen(Actor by, Why why) {
        DoorSettings settings = book.now();
        if (!settings.on()) {
            return;
        }
        steps.safely(Action.DOOR_RELEASE_SENT, by, why);
        try {
            boolean open = !relays.apply(settings).release(UUID.randomUUID()).locked();
            require(open, Why.NOT_LOCKED, "The door's relay says that it is still locked.");
            trouble = "";
            steps.safely(Action.DOOR_RELEASED, Actor.SYSTEM, why);
        } catch (ActException e) {
            trouble = e.getMessage() + " Look at the door, and open it by hand if it is shut.";
            notices.add(trouble);
            steps.safely(Action.DOOR_UNCONFIRMED, Actor.SYSTEM, why);
        }
    }

    /** Its settings are about to change, or have. */
    void changes(Actor by) {
        releases.incrementAndGet();
        Hold now = hold;
        if (now != null) {
            release(now, Why.CHANGED, by);
        }
        trouble = "";
    }

    /** Releases what is locked. */
    @Override
    public void close() {
        closed = true;
        Hold now = hold;
        if (now != null) {
            release(now, Why.CONSOLE_STOPS, Actor.SYSTEM);
        }
    }
}
