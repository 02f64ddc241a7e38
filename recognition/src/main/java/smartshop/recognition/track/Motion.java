package smartshop.recognition.track;

import java.time.Duration;
import java.time.Instant;
import smartshop.recognition.detect.Box;

/** Where a face is, where it is going and how fast it grows. */
final class Motion {
    /** All in widths of the face, per second or per second squared: people walk, stop and turn. */
    private static final double JITTER = 0.06;

    private static final double SPEED = 2.5;
    private static final double ACCELERATION = 4;
    /** Of the logarithm of the size. */
    private static final double GROWTH = 0.5;

    private static final double GROWTH_JITTER = 0.08;

    private final Coordinate x;
    private final Coordinate y;
    private final Coordinate size;
    private double aspect;
    private Instant at;

    Motion(Box box, Instant at) {
        double width = box.width();
        this.x = new Coordinate(box.centreX(), JITTER * width, SPEED * width);
        this.y = new Coordinate(box.centreY(), JITTER * width, SPEED * width / 2);
        this.size = new Coordinate(Math.log(width), GROWTH_JITTER, GROWTH);
        this.aspect = box.height() / width;
        this.at = at;
    }

    void measure(Box box, Instant now) {
        double seconds = seconds(now);
        double width = box.width();
        x.measure(seconds, ACCELERATION * width, box.centreX(), JITTER * width);
        y.measure(seconds, ACCELERATION * width / 2, box.centreY(), JITTER * width);
        size.measure(seconds, GROWTH, Math.log(width), GROWTH_JITTER);
        aspect = box.height() / width;
        at = now;
    }

    Box expected(Instant now) {
        // Nobody keeps a direction for longer than this without being seen.
        double seconds = Math.min(0.6, seconds(now));
        double width = Math.exp(size.after(seconds));
        return new Box(x.after(seconds) - width / 2, y.after(seconds) - width * aspect / 2, width, width * aspect);
    }

    /** Since the last measurement; never negative, whatever the camera's clock does. */
    double seconds(Instant now) {
        return Math.max(0, Duration.between(at, now).toNanos() / 1e9);
    }
}
