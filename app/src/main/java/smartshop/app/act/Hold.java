package smartshop.app.act;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import smartshop.app.verify.ActPermit;
import smartshop.app.verify.TwoClocks.Moment;

/** One time that a door is locked. It ends once, whoever is first. */
final class Hold {
    private final UUID id = UUID.randomUUID();
    private final Relay relay;
    private final ActPermit permit;
    private final Moment begun;
    private final DoorSettings settings;
    private final AtomicReference<Why> ended = new AtomicReference<>();
    /** When the relay opens by itself at the latest. */
    private volatile long opensBy;

    private volatile Moment renewedAt;
    private volatile boolean beingTold;
    private volatile boolean locked;
    private volatile boolean warned;

    /** @param settings of the relay, as they were when it was locked */
    Hold(Relay relay, DoorSettings settings, ActPermit permit, Moment now) {
        this.relay = relay;
        this.settings = settings;
        this.permit = permit;
        this.begun = now;
        this.opensBy = now.nanos();
        this.renewedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID alert() {
        return permit.alert();
    }

    Relay relay() {
        return relay;
    }

    ActPermit permit() {
        return permit;
    }

    Moment begun() {
        return begun;
    }

    DoorSettings settings() {
        return settings;
    }

    /** After which it is released whatever happens. */
    Duration length() {
        return Duration.ofSeconds(settings.seconds());
    }

    /** @param moment by the counter alone, which nobody sets: too late a moment only has the relay told to open once more */
    void opensBy(long moment) {
        opensBy = moment;
    }

    long opensBy() {
        return opensBy;
    }

    /** @param moment before the relay was told to stay locked, and did */
    void renewedAt(Moment moment) {
        renewedAt = moment;
    }

    Moment renewedAt() {
        return renewedAt;
    }

    /** The relay is told to lock while this runs. */
    <T> T telling(Supplier<T> call) {
        beingTold = true;
        try {
            return call.get();
        } finally {
            beingTold = false;
        }
    }

    boolean isBeingTold() {
        return beingTold;
    }

    /** The relay has said so. */
    void locked(boolean now) {
        locked = now;
    }

    boolean isLocked() {
        return locked;
    }

    /** @return whether nobody had before */
    boolean end(Why why) {
        return ended.compareAndSet(null, why);
    }

    Optional<Why> ended() {
        return Optional.ofNullable(ended.get());
    }

    /** @return whether it was not said before that nobody knows whether it is open */
    boolean warn() {
        boolean first = !warned;
        warned = true;
        return first;
    }
}
