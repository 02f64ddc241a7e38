package smartshop.app.alert;

import java.time.Instant;

/**
 * Where an alert's time went, by the console's clock.
 *
 * @param decodedAt the frame that completed the vote left the decoder
 * @param decidedAt the vote was complete
 */
public record AlertTrace(Instant decodedAt, Instant decidedAt) {}
