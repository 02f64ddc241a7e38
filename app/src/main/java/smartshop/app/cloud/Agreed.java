package smartshop.app.cloud;

import java.time.LocalDate;

/**
 * Somebody's word that a {@link Term} is kept.
 *
 * @param by their pseudonym, as in the audit log
 */
public record Agreed(LocalDate on, String by) {}
