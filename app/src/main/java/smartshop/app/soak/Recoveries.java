package smartshop.app.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long cameras took to come back. Any thread may call. */
final class Recoveries {
    private final List<Duration> times = new ArrayList<>();
    private final List<String> late = new ArrayList<>();

    synchronized void took(Duration time) {
        times.add(time);
    }

    /** @param load how many threads wanted to run then: a machine that is overloaded starts no device in time */
    synchronized void late(String camera, Disturbance after, double load) {
        late.add(String.format(
                Locale.ROOT,
                "%s was not live %d s after %s (load %.1f)",
                camera,
                Flapping.STUCK_AFTER.toSeconds(),
                after,
                load));
    }

    /** One sentence for each camera that did not come back in time. */
    synchronized List<String> late() {
        return List.copyOf(late);
    }

    /** @param part 0.5 for the median, 1 for the longest; zero if nothing recovered */
    synchronized Duration quantile(double part) {
        if (times.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
