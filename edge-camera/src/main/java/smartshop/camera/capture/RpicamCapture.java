package smartshop.camera.capture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkAddress;

/**
 * A Raspberry Pi's camera, through {@code rpicam-vid} as a child: it knows the hardware, and its crash is not ours. A
 * camera that falls silent, as they do after hours, is killed; its caller opens a new one.
 */
final class RpicamCapture implements CaptureSource {
    /** Without a byte this long a camera hangs. */
    static final Duration SILENCE = Duration.ofSeconds(3);
    /** The first bytes take longer: the camera starts and finds its exposure. */
    static final Duration START = Duration.ofSeconds(12);

    private final Process process;
    private final InputStream out;
    private final LastWords words;
    private final SilenceWatch watch;
    private final VideoFormat format;
    private final int epoch;
    private final Clock clock;
    private final Queue<AnnexB.Unit> ready = new ArrayDeque<>();
    private final AnnexB splitter = new AnnexB(LinkAddress.LARGEST_ACCESS_UNIT, ready::add);
    private final byte[] chunk = new byte[64 * 1024];
    private long frame;
    private @Nullable Instant first;

    RpicamCapture(List<String> command, VideoFormat format, int epoch, Clock clock) throws IOException {
        this(command, format, epoch, clock, START, SILENCE);
    }

    RpicamCapture(List<String> command, VideoFormat format, int epoch, Clock clock, Duration start, Duration silence)
            throws IOException {
        this.format = format;
        this.epoch = epoch;
        this.clock = clock;
        process = start(command);
        out = process.getInputStream();
        words = new LastWords(process.getErrorStream());
        watch = new SilenceWatch(this::kill, start, silence);
    }

    private static Process start(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new IOException("Cannot start " + command.getFirst() + "; install the package rpicam-apps", e);
        }
    }

    @Override
    public AccessUnit next() throws IOException, InterruptedException {
        while (ready.isEmpty()) {
            int count = out.read(chunk);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (count < 0) {
                throw new IOException(why());
            }
            watch.heard();
            splitter.feed(chunk, count, clock.instant());
        }
        return unit(ready.remove());
    }

    private AccessUnit unit(AnnexB.Unit unit) {
        Instant zero = first == null ? unit.began() : first;
        first = zero;
        long micros = Math.max(0, zero.until(unit.began(), ChronoUnit.MICROS));
        return new AccessUnit(epoch, frame++, micros, unit.began(), unit.keyframe(), unit.data());
    }

    private String why() throws InterruptedException {
        if (watch.fired()) {
            return "The camera fell silent";
        }
        boolean ended = process.waitFor(Duration.ofSeconds(2));
        String status = ended ? " with status " + process.exitValue() : "";
        return "The camera program ended" + status + words.shown();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(2))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public void close() {
        watch.close();
        kill();
    }
}
