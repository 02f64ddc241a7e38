package smartshop.app.live;

import java.time.Instant;

/**
 * Something happened that the shopkeeper should know: one sentence for the status line.
 *
 * @param words names cameras and causes, never a person
 */
public record Notice(Instant at, String words) {}
