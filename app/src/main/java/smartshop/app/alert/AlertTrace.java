package smartshop.app.alert;

import java.time.Instant;

/**
 * Where an alert's time went, by the console's clock.
 *
 * @param decodedAt the frame that completed the vote left the decoder
 * @param detectedAt the faces in it were found
 * @param decidedAt the vote was complete
 */
public record AlertTrace(Instant decodedAt, Instant detectedAt, Instant decidedAt) {}
