package smartshop.storage.history;

import java.time.Instant;

/**
 * Where the time between the camera and the alert went, for the frame that completed the vote. The first moment is the
 * camera's clock, the others are the console's.
 *
 * @param captured the camera took the frame
 * @param decoded the frame left the decoder
 * @param decided the vote was complete
 * @param stored the row was handed to the history
 */
public record LatencyTrace(Instant captured, Instant decoded, Instant decided, Instant stored) {}
