package smartshop.storage.insight;

import java.time.Instant;

/**
 * How many people went by in an hour, before all cameras that were asked about.
 *
 * @param counted minutes, of all cameras together; 0: nobody counted
 */
public record VisitorHour(Instant hour, int visitors, int counted) {}
