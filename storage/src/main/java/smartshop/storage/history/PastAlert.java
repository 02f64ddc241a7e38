package smartshop.storage.history;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert of the past.
 *
 * @param heldUntil when the evidence lock ends that keeps it, if there is one
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record PastAlert(AlertRow row, Answer answer, Optional<Instant> heldUntil) {}
