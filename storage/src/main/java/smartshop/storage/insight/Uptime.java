package smartshop.storage.insight;

import java.util.UUID;

/** For how many minutes the console ran and knew a camera, and for how many of them pictures came. */
public record Uptime(UUID camera, long live, long running) {}
