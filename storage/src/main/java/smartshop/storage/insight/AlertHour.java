package smartshop.storage.insight;

import java.time.Instant;

/**
 * What came of an hour's alerts, before all cameras that were asked about.
 *
 * @param confirmed it was the listed person
 * @param rejected it was somebody else
 */
public record AlertHour(Instant hour, int alerts, int confirmed, int rejected, int unsure) {}
