package smartshop.app.evaluate;

import java.util.Map;

/**
 * A measurement on clips.
 *
 * @param plain the clips as they are
 * @param worse the clips made worse, in the order in which they were played; may be empty
 */
public record Clips(ClipsResult plain, Map<Worse, ClipsResult> worse) {}
