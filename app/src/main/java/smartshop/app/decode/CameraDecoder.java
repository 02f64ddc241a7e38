package smartshop.app.decode;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/**
 * Keeps a decoder's process for one camera: starts it with the first keyframe, restarts it when it dies or hangs, and pauses
 * a stream that keeps killing it. {@link #offer} never waits.
 */
public final class CameraDecoder implements AutoCloseable {
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final int DEATHS_TO_PAUSE = 3;
    private static final Duration DEATHS_WITHIN = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Without a stream the process is only memory. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_KEYFRAME_REQUESTS = Duration.ofSeconds(1);
    private static final long POLL_MS = 250;
    private static final Logger log = LoggerFactory.getLogger(CameraDecoder.class);

    private final CameraFeed feed;
    private final String name;
    private final Clock clock;
    private final DecodedPictures pictures;
    private final Runnable keyframeRequest;
    private final Notices notices;
    private final UnitQueue units = new UnitQueue();
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private final Thread thread;
    private volatile @Nullable DecoderProcess process;
    /** Whether the process that ended last had made a picture. */
    private boolean pictured;

    private volatile Instant lastRequest = Instant.EPOCH;
    private volatile boolean closed;

    /**
     * @param clock for waiting only; steady, or a console clock that is set back would keep a stuck decoder longer
     * @param keyframeRequest asks the camera for a keyframe; called from several threads, about once a second at most
     */
    public CameraDecoder(
            CameraFeed feed, Clock clock, DecodedPictures pictures, Runnable keyframeRequest, Notices notices) {
        this.feed = feed;
        this.name = feed.id().toString().substring(0, 8);
        this.clock = clock;
        this.pictures = new AskingForKeyframes(pictures);
        this.keyframeRequest = keyframeRequest;
        this.notices = notices;
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
            current.kill();
        } else if (current.barren()) {
            requestKeyframe();
        }
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

    /** One life of the process. @return false if it died */
    private boolean live(AccessUnit first) throws InterruptedException {
        pictured = false;
        try (DecoderProcess started = DecoderProcess.start(name, clock, pictures)) {
            process = started;
            try {
                return feed(started, first);
            } finally {
                pictured = started.pictured();
            }
        } catch (IOException e) {
            log.debug("Decoder of {}: {}", name, e.getMessage());
            return closed;
        } finally {
            process = null;
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
            unit = units.poll(POLL_MS);
            if (!started.alive()) {
                return closed;
            }
        }
        return true;
    }

    private void recover() throws InterruptedException {
        Instant now = clock.instant();
        deaths.removeIf(death -> death.isBefore(now.minus(DEATHS_WITHIN)));
        if (pictured) {
            // The stream can be decoded: whatever ended the process, it was not that.
            deaths.clear();
        } else {
            deaths.addLast(now);
        }
        if (deaths.size() < DEATHS_TO_PAUSE) {
            log.warn("The decoder of {} died and is started again", name);
            pauseFor(FIRST_BACK_OFF.multipliedBy(1L << deaths.size()));
        } else {
            notices.add(
                    "%s: its pictures cannot be decoded. Trying again in a minute; if this goes on, restart the camera."
                            .formatted(feed.name()));
            deaths.clear();
            pauseFor(PAUSE);
        }
        units.dropToKeyframe();
        requestKeyframe();
    }

    private void pauseFor(Duration pause) throws InterruptedException {
        Instant until = clock.instant().plus(pause);
        while (!closed && clock.instant().isBefore(until)) {
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
    }
}
