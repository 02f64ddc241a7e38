package smartshop.storage.insight;

import java.time.Instant;

/** How many alerts there were in an hour, before all cameras that were asked about. */
public record AlertHour(Instant hour, int alerts) {}
