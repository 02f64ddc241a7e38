package smartshop.app.decode;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Frame;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/** One keyframe, decoded by a process that lives no longer. */
public final class OnePicture {
    /** Starting the JVM takes most of it. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final long POLL_MS = 100;

    private static final Logger log = LoggerFactory.getLogger(OnePicture.class);

    private final Clock clock;

    public OnePicture(Clock clock) {
        this.clock = clock;
    }

    /** Waits for it. @return empty if it makes no picture */
    public Optional<Frame> decode(AccessUnit keyframe) throws InterruptedException {
        CompletableFuture<Frame> picture = new CompletableFuture<>();
        try (DecoderProcess process = DecoderProcess.start("new", clock, new First(picture))) {
            CompletableFuture.delayedExecutor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(process::kill);
            process.send(keyframe);
            // The decoder may hold a picture back until it knows that none comes before it.
            process.send(keyframe);
            return Optional.of(next(picture, process));
        } catch (IOException | ExecutionException e) {
            log.debug("A new device's picture could not be decoded", e);
            return Optional.empty();
        }
    }

    private static Frame next(CompletableFuture<Frame> picture, DecoderProcess process)
            throws InterruptedException, ExecutionException, IOException {
        while (true) {
            try {
                return picture.get(POLL_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!process.alive()) {
                    throw new IOException("The decoder died");
                }
            }
        }
    }

    private final class First implements DecodedPictures {
        private final CompletableFuture<Frame> picture;

        First(CompletableFuture<Frame> picture) {
            this.picture = picture;
        }

        @Override
        public void picture(I420Picture decoded, Instant capturedAt) {
            I420Picture copy = new I420Picture(
                    decoded.width(), decoded.height(), decoded.planes().clone());
            picture.complete(new Frame(copy, capturedAt, clock.instant()));
        }

        @Override
        public void refused() {
            picture.completeExceptionally(new IOException("Not a picture"));
        }
    }
}
