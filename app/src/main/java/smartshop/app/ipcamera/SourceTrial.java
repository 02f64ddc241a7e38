package smartshop.app.ipcamera;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.decode.PullFailure;
import smartshop.app.decode.PulledFormat;
import smartshop.app.decode.PulledPictures;
import smartshop.app.decode.PullerProcess;
import smartshop.app.decode.SteadyClock;
import smartshop.app.live.LatestFrame;
import smartshop.recognition.image.I420Picture;
import smartshop.storage.camera.CameraSource;

/**
 * Opens a source to see whether it works and what it shows. The pictures stay in memory until {@link #close}. Any thread may
 * call; listeners are called on the trial's own.
 */
public final class SourceTrial implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(SourceTrial.class);

    private final CameraSource source;
    private final Consumer<PulledFormat> seen;
    private final Consumer<String> failed;
    private final LatestFrame shown = new LatestFrame();
    private final Thread thread;
    private volatile @Nullable PullerProcess process;
    private volatile boolean closed;

    /**
     * Begins at once.
     *
     * @param seen called with the first picture
     * @param failed called with one sentence when there are no pictures, or no more
     */
    public SourceTrial(CameraSource source, Consumer<PulledFormat> seen, Consumer<String> failed) {
        this.source = source;
        this.seen = seen;
        this.failed = failed;
        this.thread = Thread.ofPlatform().name("camera-trial").daemon().start(this::run);
    }

    /** The pictures as they come. */
    public LatestFrame shown() {
        return shown;
    }

    private void run() {
        PullFailure failure = new PullFailure(PullFailure.Kind.CRASHED, "");
        try (PullerProcess started = PullerProcess.start("trial", Pulling.of(source), new SteadyClock(), new Shown())) {
            process = started;
            while (!closed && !started.awaitEnd(POLL)) {
                started.check();
            }
            failure = started.failure();
        } catch (IOException e) {
            log.warn("The process that tries a camera did not start");
        } catch (InterruptedException e) {
            log.debug("The trial of a camera was interrupted");
        }
        if (!closed) {
            failed.accept(FailureWords.of(failure, source));
        }
    }

    /** Ends the process and wipes the pictures. */
    @Override
    public void close() {
        closed = true;
        PullerProcess current = process;
        if (current != null) {
            current.close();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shown.wipe();
    }

    private final class Shown implements PulledPictures {
        private @Nullable PulledFormat format;
        private boolean any;

        @Override
        public void opened(PulledFormat opened) {
            format = opened;
        }

        @Override
        public void picture(I420Picture picture, Instant capturedAt) {
            PulledFormat known = format;
            if (closed || known == null) {
                return;
            }
            shown.publish(picture, capturedAt);
            if (!any) {
                any = true;
                seen.accept(known);
            }
        }
    }
}
