package smartshop.storage.insight;

import java.util.UUID;

/**
 * How one camera did.
 *
 * @param visitors people who went by it
 * @param live minutes while pictures came
 * @param running minutes while the console ran and knew it
 */
public record Uptime(UUID camera, long visitors, long live, long running) {}
