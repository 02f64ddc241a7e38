package smartshop.app.act;

import java.time.Duration;
import java.util.UUID;

/** How the door is, as far as SmartShop knows. */
public sealed interface DoorState {
    /** Whether it is locked, or may still be. */
    default boolean held() {
        return !(this instanceof Off || this instanceof Open);
    }

    /** Nobody can lock it. */
    record Off() implements DoorState {}

    /** Not held. @param trouble what went wrong last, in a sentence; else empty */
    record Open(String trouble) implements DoorState {}

    /** The relay is being asked. */
    record Locking(UUID alert) implements DoorState {}

    /** @param left until it is released whatever happens */
    record Locked(UUID alert, Duration left) implements DoorState {}

    /** Told to open, and has not said that it is. */
    record Releasing(UUID alert, Why why) implements DoorState {}
}
