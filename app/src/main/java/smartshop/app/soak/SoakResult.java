package smartshop.app.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import smartshop.app.benchmark.Statistics;

/**
 * What a soak showed.
 *
 * @param disturbances how often each happened
 * @param recoveries median, 95th percentile and longest time until a camera was live again
 * @param stuck one sentence for each camera that did not come back in time
 * @param leaks what was left when all devices had gone, and after the console had closed
 * @param growth for each hour, after the warm-up
 */
public record SoakResult(
        Duration length,
        int disconnects,
        Map<String, Integer> disturbances,
        List<Duration> recoveries,
        List<String> stuck,
        List<String> leaks,
        Growth growth) {
    /** The beginning does not count: compiler, collector and allocator take what they will keep. */
    private static final double WARM_UP = 0.25;

    private static final double HOUR = 3600;
    private static final double MEGABYTE = 1 << 20;

    /** In less time, what the collector takes or gives is more than what is looked for. */
    private static final Duration TELLING = Duration.ofMinutes(45);

    /** Megabytes an hour: a tenth of a gigabyte a day would still be seen by nobody within a week. */
    private static final double MOST_MEGABYTES = 4;

    /** Descriptors or threads an hour, of hundreds of connections that came and went. */
    private static final double MOST_COUNT = 4;

    /** Megabytes, and numbers, for each hour; by least squares. */
    public record Growth(double resident, double heap, double childrenResident, double descriptors, double threads) {

        static Growth of(List<SoakSample> samples) {
            return new Growth(
                    slope(samples, sample -> sample.resident() / MEGABYTE),
                    slope(samples, sample -> sample.heap() / MEGABYTE),
                    slope(samples, Growth::childMegabytes),
                    slope(samples, SoakSample::descriptors),
                    slope(samples, SoakSample::threads));
        }

        /** Of one child on average: how many there are at the moment of a sample is chance. */
        private static double childMegabytes(SoakSample sample) {
            return sample.children() == 0 ? 0 : sample.childrenResident() / MEGABYTE / sample.children();
        }

        private static double slope(List<SoakSample> samples, ToDoubleFunction<SoakSample> figure) {
            return HOUR
                    * Statistics.slope(samples.stream()
                            .skip((long) (WARM_UP * samples.size()))
                            .map(sample ->
                                    new Statistics.Point(sample.at().toMillis() / 1e3, figure.applyAsDouble(sample)))
                            .toList());
        }

        boolean flat() {
            return resident < MOST_MEGABYTES
                    && heap < MOST_MEGABYTES
                    && childrenResident < MOST_MEGABYTES
                    && descriptors < MOST_COUNT
                    && threads < MOST_COUNT;
        }
    }

    /** Whether it lasted long enough to say anything of growth. */
    public boolean tells() {
        return length.compareTo(TELLING) >= 0;
    }

    /** Nothing stuck, nothing leaked and, where there was time enough to tell, nothing grew. */
    public boolean met() {
        return stuck.isEmpty() && leaks.isEmpty() && (!tells() || growth.flat());
    }
}
