package smartshop.camera.link;

/**
 * The device asks for a sign of life, every two seconds. Not WebSocket's own ping: this one waits its turn behind the
 * pictures, and its answer says what has arrived.
 *
 * @param number counts the pings of this connection
 */
public record Ping(long number) implements LinkMessage {}
