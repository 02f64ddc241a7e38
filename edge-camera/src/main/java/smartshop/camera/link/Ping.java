package smartshop.camera.link;

import java.time.Duration;

/**
 * The device asks for a sign of life, every two seconds. Not WebSocket's own ping: this one waits its turn behind the
 * pictures, and its answer says what has arrived.
 *
 * @param number counts the pings of this connection
 */
public record Ping(long number) implements LinkMessage {
    /** An end that has heard nothing of the other for this long takes it for gone, as BELABOX does. */
    public static final Duration DEAD_AFTER = Duration.ofSeconds(6);
}
