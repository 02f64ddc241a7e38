package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;

/** A camera whose pictures are drawn. Falls behind on a busy machine by leaving frames out, never by being late. */
final class DrawnCapture implements CaptureSource {
    private static final double SECOND_NANOS = 1e9;

    private final Painter painter;
    private final VideoFormat format;
    private final Instant zero;
    private final Instant start;
    private final int epoch;
    private final Pace pace;
    private final H264Encoder encoder;
    private final byte[] bgr;
    private long frame;

    /** @param zero when the painter's time is 0 */
    DrawnCapture(Painter painter, VideoFormat format, int bitrate, Instant zero, int epoch, Clock clock)
            throws IOException {
        this.painter = painter;
        this.format = format;
        this.zero = zero;
        this.epoch = epoch;
        this.pace = new Pace(clock);
        this.start = clock.instant();
        this.encoder = new H264Encoder(format.width(), format.height(), format.framesPerSecond(), bitrate);
        this.bgr = new byte[3 * format.width() * format.height()];
    }

    @Override
    public AccessUnit next() throws IOException, InterruptedException {
        Encoded encoded;
        Instant captured;
        do {
            frame = Math.max(frame + 1, dueFrame());
            pace.until(due(frame));
            captured = pace.now();
            painter.draw(zero.until(captured, ChronoUnit.MICROS) / 1e6, bgr);
            encoded = encoder.encode(bgr, micros(frame));
        } while (encoded == null);
        return new AccessUnit(epoch, frame, encoded.ptsMicros(), captured, encoded.keyframe(), encoded.data());
    }

    /** The newest frame that is due by now. */
    private long dueFrame() {
        double seconds = Duration.between(start, pace.now()).toNanos() / SECOND_NANOS;
        return (long) Math.floor(seconds * format.framesPerSecond());
    }

    private Instant due(long frame) {
        return start.plus(micros(frame), ChronoUnit.MICROS);
    }

    private long micros(long frame) {
        return Math.round(frame * 1e6 / format.framesPerSecond());
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public void requestKeyframe() {
        encoder.requestKeyframe();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
