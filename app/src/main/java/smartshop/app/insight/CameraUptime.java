package smartshop.app.insight;

import java.util.UUID;

/**
 * How long a camera was live.
 *
 * @param name empty if there is no such camera any more
 * @param live minutes
 * @param running minutes while the console ran and knew the camera, from 1
 */
public record CameraUptime(UUID camera, String name, long live, long running) {
    /** From 0 to 1. */
    public double share() {
        return (double) live / running;
    }
}
