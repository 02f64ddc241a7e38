package smartshop.app.soak;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What a soak does.
 *
 * @param cameras that flap, each a device in a process of its own
 * @param length how long, if {@code disconnects} does not end it earlier
 * @param disconnects ends it after so many forced disconnects, with hardly a pause between them
 * @param sampleEvery how often the figures are taken
 * @param seed of what happens when
 */
public record SoakPlan(int cameras, Duration length, OptionalInt disconnects, Duration sampleEvery, long seed) {

    /** Between a camera's recovery and its next disturbance. */
    Duration shortestPause() {
        return disconnects.isPresent() ? Duration.ofMillis(200) : Duration.ofSeconds(2);
    }

    Duration longestPause() {
        return disconnects.isPresent() ? Duration.ofSeconds(1) : Duration.ofSeconds(10);
    }
}
