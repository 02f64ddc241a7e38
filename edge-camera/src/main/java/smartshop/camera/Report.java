package smartshop.camera;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import smartshop.camera.capture.Tuning;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.link.Telemetry;
import smartshop.camera.spool.Spool;
import smartshop.camera.telemetry.DeviceGauges;
import smartshop.camera.telemetry.MonthBytes;
import smartshop.camera.uplink.LinkState;
import smartshop.camera.uplink.Paired;
import smartshop.camera.uplink.SendQueue;

/** Puts together what a device tells its console of itself. Any thread may call. */
final class Report {
    private final DeviceGauges device;
    private final MonthBytes month;
    private final Steering steering;
    private final Paired paired;
    private final Clock clock;
    private final LongSupplier nanos;
    private final long started;

    Report(DeviceGauges device, MonthBytes month, Steering steering, Paired paired, Clock clock, LongSupplier nanos) {
        this.device = device;
        this.month = month;
        this.steering = steering;
        this.paired = paired;
        this.clock = clock;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a device may keep nothing
    Telemetry telemetry(SendQueue.Count count, LinkState link, Optional<Spool.Count> spool, int restarts) {
        Map<String, Double> gauges = new HashMap<>();
        device.readings().forEach((gauge, value) -> gauges.put(gauge.name(), value));
        link(gauges, link);
        picture(gauges);
        spool.ifPresent(held -> spool(gauges, held));
        put(
                gauges,
                Gauge.UPTIME_SECONDS,
                Duration.ofNanos(nanos.getAsLong() - started).toSeconds());
        return new Telemetry(
                count.captured(), count.sent(), count.dropped(), count.age().toMillis(), restarts, gauges);
    }

    private void link(Map<String, Double> gauges, LinkState link) {
        put(gauges, Gauge.ROUND_TRIP_MS, link.roundTripMillis());
        put(gauges, Gauge.CLOCK_OFFSET_MS, link.clockOffsetMillis());
        put(gauges, Gauge.GOODPUT, link.goodput());
        put(gauges, Gauge.RECONNECTS, Math.max(0, link.connections() - 1));
        put(gauges, Gauge.MONTH_BYTES, month.sent(link.sentBytes()));
        link.clockOffsetMillis().ifPresent(offset -> {
            Instant consoleTime = clock.instant().plusMillis(Math.round(offset));
            Instant end = paired.identity().certificate().getNotAfter().toInstant();
            put(
                    gauges,
                    Gauge.CERTIFICATE_DAYS_LEFT,
                    Duration.between(consoleTime, end).toDays());
        });
    }

    private static void spool(Map<String, Double> gauges, Spool.Count held) {
        put(gauges, Gauge.SPOOL_BYTES, held.bytes());
        put(gauges, Gauge.SPOOL_SEGMENTS, held.segments());
        put(gauges, Gauge.SPOOLED_FRAMES, held.spooled());
        put(gauges, Gauge.SPOOL_DROPPED_FRAMES, held.dropped());
        put(gauges, Gauge.SPOOL_ACKNOWLEDGED_FRAMES, held.acknowledged());
    }

    private void picture(Map<String, Double> gauges) {
        Tuning tuning = steering.wanted();
        put(gauges, Gauge.BITRATE, tuning.bitrate());
        put(gauges, Gauge.WIDTH, tuning.format().width());
        put(gauges, Gauge.HEIGHT, tuning.format().height());
        put(gauges, Gauge.FRAMES_PER_SECOND, tuning.format().framesPerSecond());
        steering.settings()
                .map(StreamSettings::revision)
                .ifPresent(revision -> put(gauges, Gauge.SETTINGS_REVISION, revision));
    }

    private static void put(Map<String, Double> into, Gauge gauge, double value) {
        into.put(gauge.name(), value);
    }

    private static void put(Map<String, Double> into, Gauge gauge, OptionalDouble value) {
        value.ifPresent(known -> put(into, gauge, known));
    }
}
