package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/**
 * The console's answer to a {@link Ping}, at once.
 *
 * @param number the ping's
 * @param receivedBytes binary messages of this connection so far: what the link really carries
 * @param consoleMicros the console's clock, µs since 1970 UTC
 */
public record Pong(long number, long receivedBytes, long consoleMicros) implements LinkMessage {
    public Pong {
        check(receivedBytes >= 0, "receivedBytes");
    }
}
