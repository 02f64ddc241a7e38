package smartshop.camera;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.capture.CaptureSource;
import smartshop.camera.capture.Sources;
import smartshop.camera.capture.VideoFormat;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Telemetry;
import smartshop.camera.uplink.SendQueue;
import smartshop.camera.uplink.Uplink;

/** One camera's way to the console: a thread that captures, one that sends, and the queue between them. */
final class Streaming {
    private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration REOPEN_AFTER = Duration.ofSeconds(2);

    private final Sources sources;
    private final Epochs epochs;
    private final SendQueue queue;
    private final Uplink uplink;
    private volatile @Nullable CaptureSource source;
    private volatile VideoFormat format;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile @Nullable IOException linkFailure;

    Streaming(EdgeConfig config, Clock clock, LongSupplier nanos, RandomGenerator random) {
        this.format = config.format();
        this.sources = new Sources(config.source(), config.format(), config.bitrate(), clock);
        this.epochs = new Epochs(clock);
        this.queue = new SendQueue(nanos, this::requestKeyframe);
        this.uplink = new Uplink(
                config.consoles(),
                config.identity(),
                queue,
                this::hello,
                this::telemetry,
                this::requestKeyframe,
                nanos,
                random);
    }

    /**
     * Streams until the source ends or the thread is interrupted.
     *
     * @param once whether to give up at the first failure
     * @throws IOException with {@code once}, or if the link failed in a way that trying again does not mend
     */
    void run(boolean once) throws IOException, InterruptedException {
        Thread capturing = Thread.currentThread();
        Thread sending = Thread.ofPlatform().name("uplink").start(() -> send(once, capturing));
        try {
            capture(once);
            queue.drain(DRAIN);
        } catch (IOException | InterruptedException e) {
            IOException failure = linkFailure;
            if (failure != null) {
                throw failure;
            }
            throw e;
        } finally {
            sending.interrupt();
            sending.join(Duration.ofSeconds(2));
        }
    }

    private void send(boolean once, Thread capturing) {
        try {
            uplink.run(once);
        } catch (IOException e) {
            linkFailure = e;
            capturing.interrupt();
        } catch (RuntimeException e) {
            // Capturing for nobody would look like a camera that works.
            LOG.debug("The link's thread failed", e);
            linkFailure = new IOException(
                    "The link to the console failed unexpectedly (%s): start the camera again."
                            .formatted(e.getClass().getSimpleName()),
                    e);
            capturing.interrupt();
        } catch (InterruptedException e) {
            // The end.
        }
    }

    private void capture(boolean once) throws IOException, InterruptedException {
        while (true) {
            try (CaptureSource opened = sources.open(epochs.next())) {
                source = opened;
                format = opened.format();
                forward(opened);
                return;
            } catch (IOException e) {
                if (once || linkFailure != null) {
                    throw e;
                }
                LOG.warn("{}. Opening the source again.", e.getMessage());
                restarts.incrementAndGet();
            } finally {
                source = null;
            }
            Thread.sleep(REOPEN_AFTER);
        }
    }

    private void forward(CaptureSource opened) throws IOException, InterruptedException {
        for (AccessUnit unit = opened.next(); unit != null; unit = opened.next()) {
            queue.offer(unit);
        }
    }

    private void requestKeyframe() {
        CaptureSource now = source;
        if (now != null) {
            now.requestKeyframe();
        }
    }

    private Hello hello() {
        return new Hello(
                LinkMessage.VERSION,
                "smartshop-edge",
                "",
                format.width(),
                format.height(),
                format.framesPerSecond(),
                Hello.H264);
    }

    private Telemetry telemetry() {
        SendQueue.Count count = queue.count();
        return new Telemetry(
                count.captured(), count.sent(), count.dropped(), count.age().toMillis(), restarts.get(), Map.of());
    }
}
