package smartshop.app.ipcamera;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.decode.DecodedPictures;
import smartshop.app.decode.PullFailure;
import smartshop.app.decode.PulledPictures;
import smartshop.app.decode.PullerProcess;
import smartshop.app.decode.Quarantine;
import smartshop.app.decode.Trouble;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.recognition.image.I420Picture;
import smartshop.storage.camera.CameraSource;

/**
 * Keeps fetching the pictures of one camera: starts a process for it, ends one that brings nothing, and starts the next after
 * a pause that suits what was wrong. Any thread may call.
 */
public final class PulledCamera implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Waits for somebody to change something, and cameras shut out who guesses at passwords. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);
    /** The camera must be set anew first. */
    private static final Duration HOPELESS_PAUSE = Duration.ofMinutes(1);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(PulledCamera.class);

    private final CameraFeed feed;
    private final CameraSource source;
    private final Clock clock;
    private final DecodedPictures pictures;
    private final Notices notices;
    private final String name;
    private final Quarantine quarantine = new Quarantine();
    private final Thread thread;
    private volatile @Nullable PullerProcess process;
    private volatile boolean closed;
    private volatile boolean tryNow;
    private PullFailure.@Nullable Kind told;
    /** Since the last picture. */
    private int failures;

    private boolean quarantined;

    /** @param clock for waiting only, see {@link smartshop.app.decode.SteadyClock} */
    public PulledCamera(CameraFeed feed, CameraSource source, Clock clock, DecodedPictures pictures, Notices notices) {
        this.feed = feed;
        this.source = source;
        this.clock = clock;
        this.pictures = pictures;
        this.notices = notices;
        this.name = feed.id().toString().substring(0, 8);
        this.thread = Thread.ofPlatform().name("pull-" + name).daemon().start(this::run);
    }

    /** Ends a process whose newest picture is too old. Called about every second. */
    public void check() {
        PullerProcess current = process;
        if (current != null) {
            current.check();
        }
    }

    /** The process that fetches the pictures, while there is one. */
    public OptionalLong pid() {
        PullerProcess current = process;
        return current == null ? OptionalLong.empty() : OptionalLong.of(current.pid());
    }

    private void run() {
        try {
            while (!closed) {
                pauseFor(live());
            }
        } catch (InterruptedException e) {
            log.debug("Fetching from {} was interrupted", name);
        }
    }

    /** One life of the process. @return how long to wait for the next */
    private Duration live() throws InterruptedException {
        try (PullerProcess started = PullerProcess.start(name, Pulling.of(source), clock, new Shown())) {
            process = started;
            Instant start = clock.instant();
            while (!closed && !started.awaitEnd(POLL)) {
                if (started.pictured()
                        && Duration.between(start, clock.instant()).compareTo(Quarantine.recovery()) > 0) {
                    quarantine.recovered();
                }
            }
            return closed ? Duration.ZERO : ended(started.failure(), started.pictured());
        } catch (IOException e) {
            log.warn("The process that fetches from {} did not start", name);
            return ended(new PullFailure(PullFailure.Kind.CRASHED, ""), false);
        } finally {
            process = null;
        }
    }

    private Duration ended(PullFailure failure, boolean pictured) {
        if (failure.kind() == PullFailure.Kind.CRASHED) {
            quarantine.died(clock.instant());
        }
        if (quarantine.due()) {
            return quarantined();
        }
        String words = FailureWords.of(failure, source);
        feed.trouble(words);
        if (pictured) {
            // If it does not come back at once, the feed says that it is lost.
            told = null;
            failures = 0;
        } else if (failure.kind() != told) {
            told = failure.kind();
            notices.add(feed.name() + ": " + words);
        }
        failures++;
        return pause(failure.kind());
    }

    private Duration quarantined() {
        Duration pause = quarantine.begin();
        feed.trouble("");
        pictures.quarantined(Trouble.DEADLY, pause);
        quarantined = true;
        return pause;
    }

    private Duration pause(PullFailure.Kind kind) {
        return switch (kind) {
            case WRONG_CREDENTIALS, LONG_CREDENTIALS, FORBIDDEN -> REFUSED_PAUSE;
            case UNSUPPORTED, NO_SUCH_STREAM, NO_VIDEO -> HOPELESS_PAUSE;
            case CRASHED -> FIRST_PAUSE;
            default -> {
                Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
                yield doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        };
    }

    private void pauseFor(Duration pause) throws InterruptedException {
        Instant until = clock.instant().plus(pause);
        tryNow = false;
        while (!closed && !tryNow && clock.instant().isBefore(until)) {
            Thread.sleep(POLL);
        }
        if (quarantined) {
            quarantined = false;
            pictures.triedAgain();
        }
    }

    /** Calls the camera at once if it is waited with: somebody has mended it. */
    public void tryAgain() {
        tryNow = true;
    }

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
    }

    private final class Shown implements PulledPictures {
        private boolean any;

        @Override
        public void picture(I420Picture picture, Instant capturedAt) {
            if (!any) {
                any = true;
                feed.trouble("");
            }
            if (!closed) {
                pictures.picture(picture, capturedAt);
            }
        }
    }
}
