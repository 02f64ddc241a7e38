package smartshop.camera.uplink;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How the link is doing now.
 *
 * @param connected whether there is one
 * @param queueAge how long the oldest picture has waited that the link has not taken; zero if none waits
 * @param carried what the link carried since it became busy, bits per second; empty while it is not or not yet measured
 * @param goodput what arrived at the console between its last two answers, bits per second
 * @param roundTripMillis of the last answered ping
 * @param clockOffsetMillis the console's clock less the device's, by the quickest of the last answers
 * @param connections since the start
 * @param sentBytes handed to the link since the start
 */
public record LinkState(
        boolean connected,
        Duration queueAge,
        OptionalDouble carried,
        OptionalDouble goodput,
        OptionalDouble roundTripMillis,
        OptionalDouble clockOffsetMillis,
        int connections,
        long sentBytes) {

    static LinkState down(int connections, long sentBytes) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new LinkState(false, Duration.ZERO, unknown, unknown, unknown, unknown, connections, sentBytes);
    }
}
