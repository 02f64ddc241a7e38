package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How the device is doing, sent every few seconds; counts since its start.
 *
 * @param captured frames
 * @param sent frames
 * @param dropped frames that were captured and will never be sent
 * @param queueAgeMs age of the oldest frame that waits to be sent; 0 if none does
 * @param encoderRestarts how often the camera or its encoder had to be started again
 * @param gauges by the names of {@link Gauge}; those of a newer device may be unknown
 */
public record Telemetry(
        long captured, long sent, long dropped, long queueAgeMs, int encoderRestarts, Map<String, Double> gauges)
        implements LinkMessage {
    private static final int MOST_GAUGES = 64;

    public Telemetry {
        check(captured >= 0 && sent >= 0 && dropped >= 0, "count");
        check(queueAgeMs >= 0, "queueAgeMs");
        check(encoderRestarts >= 0, "encoderRestarts");
        check(gauges.size() <= MOST_GAUGES && gauges.values().stream().allMatch(Double::isFinite), "gauges");
        gauges = Map.copyOf(gauges);
    }

    /** Empty if the device does not measure it. */
    public OptionalDouble gauge(Gauge gauge) {
        Double value = gauges.get(gauge.name());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
