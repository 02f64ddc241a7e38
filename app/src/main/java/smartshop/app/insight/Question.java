package smartshop.app.insight;

import java.util.Optional;
import java.util.UUID;

/**
 * What one wants to know.
 *
 * @param camera empty: the whole shop
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Question(Period period, Optional<UUID> camera) {}
