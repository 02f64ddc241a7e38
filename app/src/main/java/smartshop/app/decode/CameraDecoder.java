package smartshop.app.decode;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/**
 * Keeps a decoder's process for one camera: starts it with the first keyframe, restarts it when it dies or hangs, and puts
 * a stream that keeps killing it, or of which nothing comes, into {@link Quarantine}. {@link #offer} never waits.
 */
public final class CameraDecoder implements AutoCloseable {
    /** Without a stream the process is only memory. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_KEYFRAME_REQUESTS = Duration.ofSeconds(1);
    private static final long POLL_MS = 250;
    private static final Logger log = LoggerFactory.getLogger(CameraDecoder.class);

    private final String name;
    private final Clock clock;
    private final DecodedPictures pictures;
    private final Runnable keyframeRequest;
    private final UnitQueue units = new UnitQueue();
    private final Quarantine quarantine = new Quarantine();
    private final Thread thread;
    private volatile @Nullable DecoderProcess process;
    /** Why nothing came of the stream in the process that ended last. */
    private @Nullable Trouble trouble;

    private volatile boolean tryNow;
    private volatile Instant lastRequest = Instant.EPOCH;
    private volatile boolean closed;

    /**
     * @param clock for waiting only; steady, or a console clock that is set back would keep a stuck decoder longer
     * @param keyframeRequest asks the camera for a keyframe; called from several threads, about once a second at most
     */
    public CameraDecoder(UUID camera, Clock clock, DecodedPictures pictures, Runnable keyframeRequest) {
        this.name = camera.toString().substring(0, 8);
        this.clock = clock;
        this.pictures = new AskingForKeyframes(pictures);
        this.keyframeRequest = keyframeRequest;
        this.thread = Thread.ofPlatform().name("decode-" + name).daemon().start(this::run);
    }

    /** The stream's next access unit. */
    public void offer(AccessUnit unit) {
        if (!units.offer(unit)) {
            requestKeyframe();
        }
    }

    /** The stream was interrupted: what follows makes sense from its first keyframe on. */
    public void interrupted() {
        units.dropToKeyframe();
    }

    /** Ends a process that hangs, and asks for a keyframe where no picture comes of the stream. Called about every second. */
    public void check() {
        DecoderProcess current = process;
        if (current == null || !current.alive()) {
            return;
        }
        if (current.stuck()) {
            log.warn("The decoder of {} hangs and is ended", name);
            current.killHanging();
        } else if (current.barren()) {
            requestKeyframe();
        }
    }

    /** Ends a quarantine: somebody has mended the camera. */
    public void tryAgain() {
        tryNow = true;
    }

    /** The decoder's process, while there is one. */
    public OptionalLong pid() {
        DecoderProcess current = process;
        return current == null ? OptionalLong.empty() : OptionalLong.of(current.pid());
    }

    private void run() {
        try {
            while (!closed) {
                AccessUnit first = units.poll(POLL_MS);
                if (first != null && !live(first)) {
                    recover();
                }
            }
        } catch (InterruptedException e) {
            log.debug("Decoding of {} was interrupted", name);
        }
    }

    /** One life of the process. @return false if it died, or had to, because nothing comes of the stream */
    private boolean live(AccessUnit first) throws InterruptedException {
        trouble = null;
        try (DecoderProcess started = DecoderProcess.start(name, clock, pictures)) {
            process = started;
            boolean wanted = lasting(started, first);
            if (!wanted && trouble == null) {
                mourn(started);
            }
            return wanted;
        } catch (IOException e) {
            log.debug("No decoder for {}: {}", name, e.getMessage());
            quarantine.died(clock.instant());
            return closed;
        } finally {
            process = null;
        }
    }

    private void mourn(DecoderProcess ended) throws InterruptedException {
        if (ended.diedOfItsStream()) {
            quarantine.died(clock.instant());
        } else {
            quarantine.endedByOthers();
        }
    }

    private boolean lasting(DecoderProcess started, AccessUnit first) throws InterruptedException {
        try {
            return feed(started, first);
        } catch (IOException e) {
            log.debug("Decoder of {}: {}", name, e.getMessage()); // it takes nothing more
            return closed;
        }
    }

    private boolean feed(DecoderProcess started, AccessUnit first) throws IOException, InterruptedException {
        Instant lastUnit = clock.instant();
        AccessUnit unit = first;
        while (!closed && Duration.between(lastUnit, clock.instant()).compareTo(IDLE) < 0) {
            if (unit != null) {
                started.send(unit);
                lastUnit = clock.instant();
            }
            unit = started.awaitRoom(POLL_MS) ? units.poll(POLL_MS) : null;
            trouble = started.hopeless().orElse(null);
            if (!started.alive() || trouble != null) {
                return closed;
            }
            if (started.wellFor(Quarantine.recovery())) {
                quarantine.recovered();
            }
        }
        return true;
    }

    private void recover() throws InterruptedException {
        Trouble found = trouble;
        if (found == null && !quarantine.due()) {
            log.warn("The decoder of {} died and is started again", name);
            pauseFor(quarantine.backOff());
        } else {
            Duration pause = quarantine.begin();
            pictures.quarantined(found == null ? Trouble.DEADLY : found, pause);
            pauseFor(pause);
            pictures.triedAgain();
        }
        units.dropToKeyframe();
        requestKeyframe();
    }

    private void pauseFor(Duration pause) throws InterruptedException {
        Instant until = clock.instant().plus(pause);
        tryNow = false;
        while (!closed && !tryNow && clock.instant().isBefore(until)) {
            units.dropToKeyframe();
            Thread.sleep(Math.min(POLL_MS, pause.toMillis()));
        }
    }

    private void requestKeyframe() {
        Instant now = clock.instant();
        if (Duration.between(lastRequest, now).compareTo(BETWEEN_KEYFRAME_REQUESTS) >= 0) {
            lastRequest = now;
            keyframeRequest.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        DecoderProcess current = process;
        if (current != null) {
            current.kill();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class AskingForKeyframes implements DecodedPictures {
        private final DecodedPictures inner;

        AskingForKeyframes(DecodedPictures inner) {
            this.inner = inner;
        }

        @Override
        public void picture(I420Picture picture, Instant capturedAt) {
            inner.picture(picture, capturedAt);
        }

        @Override
        public void refused() {
            inner.refused();
            requestKeyframe();
        }

        @Override
        public void quarantined(Trouble why, Duration pause) {
            inner.quarantined(why, pause);
        }

        @Override
        public void triedAgain() {
            inner.triedAgain();
        }
    }
}
