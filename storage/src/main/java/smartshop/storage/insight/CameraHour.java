package smartshop.storage.insight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What is to be added to one camera's hour.
 *
 * @param hour its beginning; what is finer is cut off
 * @param visitors people who went by, from 0
 * @param counted minutes while pictures came and faces were looked for
 * @param live minutes while pictures came
 * @param running minutes while the console ran and knew the camera
 */
public record CameraHour(UUID camera, Instant hour, int visitors, int counted, int live, int running) {
    public CameraHour {
        hour = hour.truncatedTo(ChronoUnit.HOURS);
    }

    public CameraHour plus(CameraHour more) {
        return new CameraHour(
                camera,
                hour,
                visitors + more.visitors,
                counted + more.counted,
                live + more.live,
                running + more.running);
    }
}
