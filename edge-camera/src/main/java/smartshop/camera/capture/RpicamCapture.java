package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;

/**
 * A Raspberry Pi's camera, through {@code rpicam-vid}, which takes no orders while it runs: for other pictures it is
 * started again, which costs about a second without any. With masks it gives uncompressed pictures and the encoder is
 * ours, which costs a core most of its time at 1280 x 720; then size, rate and masks change without a gap.
 */
final class RpicamCapture implements CaptureSource {
    /** Without a byte this long a camera hangs. */
    static final Duration SILENCE = Duration.ofSeconds(3);
    /** The first bytes take longer: the camera starts and finds its exposure. */
    static final Duration START = Duration.ofSeconds(12);
    /** More gaps than one in this time would cost more than a rung gains. */
    static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(25);

    /** How the program is called and how long it may be silent. */
    record Program(RpicamOptions options, Duration start, Duration silence) {
        static Program ofThisBoard() {
            return new Program(RpicamOptions.ofThisBoard(), START, SILENCE);
        }
    }

    private final Program program;
    private final VideoFormat captured;
    private final int epoch;
    private final Clock clock;
    private final LongSupplier nanos;
    private final byte[] chunk = new byte[64 * 1024];
    private Tuning tuning;
    private @Nullable Tuning later;
    private RpicamProcess process;
    private volatile PictureReader reader;
    private long started;
    private long frame;
    private final TimeStamps stamps = new TimeStamps();

    /** @param captured the most that is wanted of the camera */
    RpicamCapture(Program program, VideoFormat captured, Tuning tuning, int epoch, Clock clock, LongSupplier nanos)
            throws IOException {
        this.program = program;
        this.captured = RpicamOptions.unpadded(captured);
        this.epoch = epoch;
        this.clock = clock;
        this.nanos = nanos;
        this.tuning = tuning;
        this.reader = reader(tuning);
        this.process = process(tuning);
        this.started = nanos.getAsLong();
    }

    private PictureReader reader(Tuning wanted) throws IOException {
        return wanted.masks().isEmpty() ? new EncodedReader(wanted.format()) : new RawReader(captured, wanted);
    }

    private RpicamProcess process(Tuning wanted) throws IOException {
        try {
            return new RpicamProcess(
                    wanted.masks().isEmpty()
                            ? program.options.encoded(wanted.format(), wanted.bitrate())
                            : program.options.raw(captured),
                    program.start,
                    program.silence);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public AccessUnit next() throws IOException, InterruptedException {
        Tuning due = later;
        if (due != null && nanos.getAsLong() - started >= BETWEEN_RESTARTS.toNanos()) {
            restart(due);
        }
        AnnexB.Unit unit = reader.poll();
        while (unit == null) {
            int count = process.read(chunk);
            reader.feed(chunk, count, clock.instant());
            unit = reader.poll();
        }
        return accessUnit(unit);
    }

    private AccessUnit accessUnit(AnnexB.Unit unit) {
        return new AccessUnit(epoch, frame++, stamps.of(unit.began()), unit.began(), unit.keyframe(), unit.data());
    }

    /** Masks at once, all else when the last start is long enough ago. */
    @Override
    public boolean retune(Tuning other) throws IOException {
        later = null;
        if (other.equals(tuning)) {
            return true;
        }
        if (reader instanceof RawReader raw && !other.masks().isEmpty()) {
            tuning = other;
            raw.retune(other);
        } else if (other.masks().isEmpty()) {
            later = other;
        } else {
            restart(other);
        }
        return true;
    }

    @Override
    public boolean settled() {
        return later == null;
    }

    private void restart(Tuning other) throws IOException {
        process.close();
        reader.close();
        later = null;
        tuning = other;
        reader = reader(other);
        process = process(other);
        started = nanos.getAsLong();
    }

    @Override
    public VideoFormat format() {
        return reader.format();
    }

    @Override
    public void requestKeyframe() {
        reader.requestKeyframe();
    }

    @Override
    public void close() {
        process.close();
        reader.close();
    }
}
