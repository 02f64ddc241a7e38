package smartshop.app.live;

import java.time.Instant;

/**
 * How a camera is doing.
 *
 * @param since when it came into this state
 * @param words what happened, for the shopkeeper; empty when live
 */
public record CameraState(Kind kind, Instant since, String words) {

    public enum Kind {
        /** Known, but it has not sent a picture since the console started. */
        WAITING,
        /** Pictures arrive. */
        LIVE,
        /** Pictures arrived once and stopped. */
        LOST,
        /** It sends what cannot be decoded, and is left alone for a while. */
        QUARANTINED
    }
}
