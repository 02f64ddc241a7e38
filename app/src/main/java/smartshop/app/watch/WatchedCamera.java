package smartshop.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.track.EndedTrack;

/** One camera as the watch sees it. Looked at by one thread at a time. */
final class WatchedCamera {
    /** Five looks a second follow a walking visitor. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Nothing moves and nobody is there; a face that stands still is found within this. */
    private static final Duration BETWEEN_QUIET_LOOKS = Duration.ofMillis(700);

    /** As long as until a stream counts as lost. */
    private static final Duration GONE_AFTER = Duration.ofSeconds(3);

    private final CameraFeed feed;
    private final Look look;
    private final Findings findings;
    private final Clock clock;
    private final MotionCheck motion = new MotionCheck();
    private volatile Instant lastTurn = Instant.EPOCH;
    private volatile boolean somebody;
    private Instant lastLook = Instant.EPOCH;

    WatchedCamera(CameraFeed feed, Look look, Findings findings, Clock clock) {
        this.feed = feed;
        this.look = look;
        this.findings = findings;
        this.clock = clock;
    }

    UUID id() {
        return feed.id();
    }

    CameraFeed feed() {
        return feed;
    }

    Instant lastTurn() {
        return lastTurn;
    }

    boolean due(Instant now) {
        Duration waited = Duration.between(lastTurn, now);
        return feed.searched().waiting() ? waited.compareTo(BETWEEN_LOOKS) >= 0 : deserted(waited);
    }

    private boolean deserted(Duration waited) {
        return somebody && waited.compareTo(GONE_AFTER) >= 0;
    }

    void turn(FaceEngine engine, Gallery gallery) {
        Instant now = clock.instant();
        Duration waited = Duration.between(lastTurn, now);
        Frame frame = feed.searched().take();
        if (frame == null) {
            if (deserted(waited)) {
                finish();
            }
            return;
        }
        lastTurn = now;
        boolean quiet = !motion.moved(frame.picture()) && !somebody;
        if (!quiet || Duration.between(lastLook, now).compareTo(BETWEEN_QUIET_LOOKS) >= 0) {
            lastLook = now;
            look(engine, frame, gallery);
        }
    }

    private void look(FaceEngine engine, Frame frame, Gallery gallery) {
        Picture scene = frame.picture().toPicture();
        Observation seen = look.at(engine, scene, frame.capturedAt(), gallery);
        somebody = !seen.faces().isEmpty();
        feed.faces(new CameraFeed.Faces(seen.capturedAt(), seen.faces()));
        findings.seen(feed, scene, seen);
    }

    /** The stream stopped: whoever was there has gone. */
    void finish() {
        somebody = false;
        List<EndedTrack> ended = look.finish();
        feed.faces(new CameraFeed.Faces(clock.instant(), List.of()));
        findings.ended(feed, ended);
    }
}
