package smartshop.app.backfill;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.decode.PatientDecoder;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.app.watch.Watch;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.SegmentAnswer.Verdict;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.spool.Segment;
import smartshop.camera.spool.SegmentException;
import smartshop.camera.spool.SegmentSeal;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.track.EndedTrack;

/**
 * Works through what cameras captured while their link was down: one thread and one decoder for all of them, and only while
 * no camera waits to be looked at live. A segment is answered {@code STORED} when everybody in it has been compared and
 * written down. Nothing of it touches the disk but those rows. Any thread may call.
 */
public final class Backfill implements AutoCloseable {
    /** So long a single look waits for the live ones: a shop that is never quiet gets its gaps slowly. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** In memory together; each camera has one segment under way. */
    private static final long MOST_WAITING_BYTES = 64L << 20;

    /** Answers that may have been lost with a connection: more than a camera repeats. */
    private static final int REMEMBERED = 512;

    /** When the models or the disk fail: the camera keeps what it has. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** Without work the engine and the decoder are only memory. */
    private static final long REST_SECONDS = 30;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Logger log = LoggerFactory.getLogger(Backfill.class);

    private final KeyPair key;
    private final ModelPack models;
    private final Watch watch;
    private final GapLook gap;
    private final LateVisits visits;
    private final Notices notices;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform()
                    .name("backfill")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .factory());

    /** Digests and sizes of what waits or is being worked on. Guarded by itself, as the two below are. */
    private final Map<String, Integer> waiting = new HashMap<>();

    private final Map<String, Verdict> answered = new LinkedHashMap<>();
    private Instant pausedUntil = Instant.MIN;

    private @Nullable FaceEngine engine;
    private @Nullable CameraFeed decodes;
    private volatile @Nullable PatientDecoder decoder;
    private Instant worked = Instant.MIN;
    private volatile boolean closed;

    /**
     * @param key what cameras seal to
     * @param models stay open until this is closed
     * @param strangers is told what those score who are no match
     * @param watch is more urgent, and knows who is listed
     */
    public Backfill(
            KeyPair key,
            ModelPack models,
            StrangerScores strangers,
            Watch watch,
            LateVisits visits,
            Notices notices,
            Clock clock) {
        this.key = key;
        this.models = models;
        this.watch = watch;
        this.gap = new GapLook(
                RecognitionSettings.of(models), strangers, watch::listed, () -> watch.awaitIdle(LONGEST_WAIT));
        this.visits = visits;
        this.notices = notices;
        this.clock = clock;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** What cameras seal to, as {@code StreamSettings} carries it. */
    public String publicKey() {
        return SegmentSeal.text(key.getPublic());
    }

    /**
     * Where a camera hands in what it kept.
     *
     * @param wanted whether it may; once it may not, or the watch looks for nobody before this camera, nothing of it is
     *     looked at or written down any more
     * @param answers gets each answer to the camera, on any thread; one that cannot be delivered is asked for again
     */
    public Intake intake(CameraFeed camera, BooleanSupplier wanted, Consumer<SegmentAnswer> answers) {
        BooleanSupplier both = () -> wanted.getAsBoolean() && watch.looksAt(camera.id());
        return new Intake(camera, both, this, answers, clock);
    }

    /** The process that decodes now. */
    OptionalLong decoder() {
        PatientDecoder current = decoder;
        return current == null ? OptionalLong.empty() : OptionalLong.of(current.pid());
    }

    Verdict judge(SegmentOffer offer) {
        synchronized (waiting) {
            Verdict known = answered.get(offer.digest());
            if (known != null) {
                return known;
            }
            long bytes = waiting.values().stream().mapToLong(size -> size).sum();
            boolean busy = waiting.containsKey(offer.digest())
                    || bytes + offer.bytes() > MOST_WAITING_BYTES
                    || clock.instant().isBefore(pausedUntil);
            return busy ? Verdict.LATER : Verdict.WANTED;
        }
    }

    void submit(ReceivedSegment received) {
        synchronized (waiting) {
            waiting.put(received.digest(), received.sealed().length);
        }
        try {
            thread.execute(() -> work(received));
        } catch (RejectedExecutionException e) {
            log.debug("A segment came while the console was closing; the camera keeps it");
        }
    }

    private void work(ReceivedSegment received) {
        if (closed) {
            return;
        }
        Verdict verdict = Verdict.LATER;
        try {
            verdict = verdict(received);
        } finally {
            synchronized (waiting) {
                waiting.remove(received.digest());
                if (verdict != Verdict.LATER) {
                    remember(received.digest(), verdict);
                }
            }
        }
        if (!closed) {
            received.answers().accept(new SegmentAnswer(received.digest(), verdict));
            worked = clock.instant();
            thread.schedule(this::rest, REST_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void remember(String digest, Verdict verdict) {
        answered.put(digest, verdict);
        if (answered.size() > REMEMBERED) {
            answered.remove(answered.keySet().iterator().next());
        }
    }

    private Verdict verdict(ReceivedSegment received) {
        try {
            Segment segment =
                    SegmentSeal.open(received.sealed(), received.camera().id(), key);
            if (look(received, segment)) {
                return received.wanted().getAsBoolean() ? Verdict.STORED : Verdict.REFUSED;
            }
            refused(received, "they cannot be decoded");
            return closed ? Verdict.LATER : Verdict.REFUSED;
        } catch (SegmentException e) {
            refused(received, String.valueOf(e.getMessage()));
            return Verdict.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.LATER;
        } catch (RuntimeException | LinkageError | IOException e) {
            failed(e);
            return Verdict.LATER;
        }
    }

    private void refused(ReceivedSegment received, String why) {
        if (!closed) {
            log.warn(
                    "A segment of camera {} is of no use: {}", received.camera().id(), why);
            notices.add("%s: some pictures from while it was cut off could not be used. The log says why."
                    .formatted(received.camera().name()));
        }
    }

    private void failed(Throwable cause) {
        log.error("Late pictures could not be recognised; the camera keeps them", cause);
        synchronized (waiting) {
            pausedUntil = clock.instant().plus(AFTER_FAILURE);
        }
    }

    /** Twice, because a decoder may die of something else. @return whether it could be decoded */
    private boolean look(ReceivedSegment received, Segment segment) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 2 && !closed; attempt++) {
            PatientDecoder current = decoder(received.camera());
            try {
                gap.look(engine(), current, segment, received.wanted(), track -> found(received, track));
                return true;
            } catch (IOException e) {
                log.warn(
                        "A decoder died of a segment of camera {}",
                        received.camera().id());
                stopDecoding();
            }
        }
        return false;
    }

    private void found(ReceivedSegment received, EndedTrack track) {
        CameraFeed camera = received.camera();
        if (track.match().isPresent()
                && received.wanted().getAsBoolean()
                && visits.write(camera.id(), camera.name(), track, received.receivedAt())) {
            notices.add("%s: a listed person was seen at %s, received at %s. See the history."
                    .formatted(camera.name(), time(track.from()), time(received.receivedAt())));
        }
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    private FaceEngine engine() {
        FaceEngine current = engine == null ? models.open() : engine;
        engine = current;
        return current;
    }

    /** What one camera sent has no say in the pictures of another. */
    private PatientDecoder decoder(CameraFeed camera) throws IOException {
        PatientDecoder current = decoder;
        if (current == null || decodes != camera) {
            stopDecoding();
            current = new PatientDecoder("gap-" + camera.id().toString().substring(0, 8));
            decoder = current;
            decodes = camera;
        }
        return current;
    }

    private void rest() {
        if (Duration.between(worked, clock.instant()).toSeconds() >= REST_SECONDS) {
            stop();
        }
    }

    private void stop() {
        stopDecoding();
        FaceEngine current = engine;
        if (current != null) {
            engine = null;
            current.close();
        }
    }

    private void stopDecoding() {
        PatientDecoder current = decoder;
        if (current != null) {
            decoder = null;
            current.close();
        }
    }

    /** What is not finished the camera still has. The thread is not interrupted: it may be writing to the database. */
    @Override
    public void close() {
        closed = true;
        PatientDecoder current = decoder;
        if (current != null) {
            current.close();
        }
        thread.close();
        stop();
    }
}
