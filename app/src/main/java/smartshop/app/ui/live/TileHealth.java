package smartshop.app.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.DeviceReport;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Telemetry;

/** "15 frames/s · 0.2 s · 2.9 Mbit/s · 12 dropped": how a stream is doing, as far as it is known. */
final class TileHealth {
    private static final double MEGABIT = 1e6;

    private TileHealth() {}

    /** @param age of the newest picture; a camera's clock that is ahead makes none below zero */
    static String of(CameraFeed feed, Duration age) {
        CameraFeed.Rate rate = feed.rate();
        if (rate.lastCapture().equals(Instant.EPOCH)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        double seconds = Math.max(0, age.toMillis()) / 1000.0;
        parts.add(Words.say("live.pace", Math.round(rate.framesPerSecond()), one(seconds)));
        Optional<Telemetry> telemetry = feed.device().map(DeviceReport::telemetry);
        bits(telemetry).ifPresent(bits -> parts.add(Words.say("live.bits", one(bits / MEGABIT))));
        telemetry
                .map(Telemetry::dropped)
                .filter(dropped -> dropped > 0)
                .ifPresent(dropped -> parts.add(Words.say("live.dropped", dropped)));
        return String.join(" · ", parts);
    }

    /** What the link carries, or else what the encoder is asked for. */
    private static OptionalDouble bits(Optional<Telemetry> telemetry) {
        OptionalDouble carried = gauge(telemetry, Gauge.GOODPUT);
        return carried.isPresent() ? carried : gauge(telemetry, Gauge.BITRATE);
    }

    private static OptionalDouble gauge(Optional<Telemetry> telemetry, Gauge gauge) {
        return telemetry.map(known -> known.gauge(gauge)).orElse(OptionalDouble.empty());
    }

    private static String one(double value) {
        return Times.number("%.1f", value);
    }
}
