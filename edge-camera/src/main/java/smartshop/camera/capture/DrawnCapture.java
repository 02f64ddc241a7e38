package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.RawPicture;
import smartshop.camera.link.AccessUnit;

/** A camera whose pictures are drawn. Falls behind on a busy machine by leaving frames out, never by being late. */
final class DrawnCapture implements CaptureSource {
    private final Painter painter;
    private final Instant zero;
    private final Instant start;
    private final int epoch;
    private final Pace pace;
    private final TunedEncoder encoder;
    private final RawPicture picture;
    private final byte[] bgr;
    private long frame;
    /** The frame and the time from which the present rate counts. */
    private long firstFrame;

    private long firstMicros;

    /**
     * @param drawn what the painter paints
     * @param zero when the painter's time is 0
     */
    DrawnCapture(Painter painter, VideoFormat drawn, Tuning tuning, Instant zero, int epoch, Clock clock)
            throws IOException {
        this.painter = painter;
        this.zero = zero;
        this.epoch = epoch;
        this.pace = new Pace(clock);
        this.start = clock.instant();
        this.encoder = new TunedEncoder(drawn, tuning);
        this.picture = RawPicture.bgr(drawn.width(), drawn.height());
        this.bgr = new byte[picture.size()];
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
            encoded = encoder.encode(picture.filled(bgr), micros(frame));
        } while (encoded == null);
        return new AccessUnit(epoch, frame, encoded.ptsMicros(), captured, encoded.keyframe(), encoded.data());
    }

    /** The newest frame that is due by now. */
    private long dueFrame() {
        double seconds = (start.until(pace.now(), ChronoUnit.MICROS) - firstMicros) / 1e6;
        return firstFrame + (long) Math.floor(seconds * encoder.format().framesPerSecond());
    }

    private Instant due(long frame) {
        return start.plus(micros(frame), ChronoUnit.MICROS);
    }

    private long micros(long frame) {
        return firstMicros
                + Math.round((frame - firstFrame) * 1e6 / encoder.format().framesPerSecond());
    }

    @Override
    public VideoFormat format() {
        return encoder.format();
    }

    @Override
    public boolean retune(Tuning tuning) throws IOException {
        long micros = micros(frame);
        encoder.retune(tuning);
        firstFrame = frame;
        firstMicros = micros;
        return true;
    }

    @Override
    public void requestKeyframe() {
        encoder.requestKeyframe();
    }

    @Override
    public void close() {
        encoder.close();
        picture.close();
    }
}
