package smartshop.storage.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the time between the camera and the alert went, for the frame that completed the vote. The first moment is the
 * camera's clock, the others are the console's.
 *
 * @param captured the camera took the frame
 * @param decoded the frame left the decoder
 * @param detected the faces in it were found; empty for alerts of before that was kept, and for those that nobody was called for
 * @param decided the vote was complete
 * @param stored the row was handed to the history
 * @param shown the alert was drawn before somebody; empty if it never was
 * @param acknowledged somebody gave the first answer
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record LatencyTrace(
        Instant captured,
        Instant decoded,
        Optional<Instant> detected,
        Instant decided,
        Instant stored,
        Optional<Instant> shown,
        Optional<Instant> acknowledged) {

    /** Before anybody has seen it, and without when the faces were found. */
    public LatencyTrace(Instant captured, Instant decoded, Instant decided, Instant stored) {
        this(captured, decoded, Optional.empty(), decided, stored, Optional.empty(), Optional.empty());
    }
}
