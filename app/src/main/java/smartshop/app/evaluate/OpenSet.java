package smartshop.app.evaluate;

import java.util.List;

/**
 * An open-set measurement with the thresholds that it is read at.
 *
 * @param chosen for the target that was asked for
 * @param fixed for the usual targets of benchmarks
 */
public record OpenSet(OpenSetResult result, Acceptance chosen, List<Acceptance> fixed) {}
