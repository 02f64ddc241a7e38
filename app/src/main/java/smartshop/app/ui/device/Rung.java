package smartshop.app.ui.device;

import java.util.Optional;
import java.util.OptionalDouble;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Hello;
import smartshop.camera.link.Telemetry;
import smartshop.storage.camera.WantedPicture;

/** What a device sends now: less than what is wanted while its link is slow. */
record Rung(double width, double height, double framesPerSecond, double bitrate) {
    /** What an encoder rounds away. */
    private static final double CLOSE = 0.98;

    static Optional<Rung> now(Telemetry telemetry) {
        OptionalDouble width = telemetry.gauge(Gauge.WIDTH);
        OptionalDouble height = telemetry.gauge(Gauge.HEIGHT);
        OptionalDouble rate = telemetry.gauge(Gauge.FRAMES_PER_SECOND);
        OptionalDouble bitrate = telemetry.gauge(Gauge.BITRATE);
        return width.isPresent() && height.isPresent() && rate.isPresent() && bitrate.isPresent()
                ? Optional.of(
                        new Rung(width.getAsDouble(), height.getAsDouble(), rate.getAsDouble(), bitrate.getAsDouble()))
                : Optional.empty();
    }

    static Rung wanted(Plan plan, Hello hello) {
        WantedPicture picture = plan.wish()
                .picture()
                .orElseGet(() ->
                        new WantedPicture(hello.width(), hello.height(), hello.framesPerSecond(), hello.bitrate()));
        return new Rung(picture.width(), picture.height(), picture.framesPerSecond(), picture.bitrate());
    }

    boolean below(Rung wanted) {
        return width < CLOSE * wanted.width
                || framesPerSecond < CLOSE * wanted.framesPerSecond
                || bitrate < CLOSE * wanted.bitrate;
    }

    /** "1280x720, 15 a second, 1.2 Mbit/s". */
    String words() {
        return Words.say(
                "device.rung",
                "%.0fx%.0f".formatted(width, height),
                Math.round(framesPerSecond),
                Times.number("%.1f", bitrate / 1e6));
    }
}
