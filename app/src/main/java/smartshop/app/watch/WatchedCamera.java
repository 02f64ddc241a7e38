package smartshop.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import smartshop.app.alert.Alert;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.app.live.Silence;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.Observation;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.image.Picture;

/** One camera as the watch sees it. Looked at by one thread at a time. */
final class WatchedCamera {
    /** Nothing moves and nobody is there; a face that stands still is found within this. */
    private static final Duration BETWEEN_QUIET_LOOKS = Duration.ofMillis(700);

    private final CameraFeed feed;
    private final Look look;
    private final Findings findings;
    private final Supplier<Optional<CalibratedGallery>> listed;
    private final Scenes scenes;
    private final Clock clock;
    private final LookSchedule schedule = new LookSchedule();
    private final MotionCheck motion = new MotionCheck();
    private volatile Instant lastLook = Instant.EPOCH;
    private volatile boolean somebody;
    /** When it is over, whoever was there is forgotten. */
    private final Silence silence = new Silence();
    /** Frames leave pixels behind, and looks hold faces for a while after the last one was seen. */
    private volatile boolean holding;

    /** @param listed whom to look for now; empty: there is no look at all */
    WatchedCamera(
            CameraFeed feed,
            Look look,
            Findings findings,
            Supplier<Optional<CalibratedGallery>> listed,
            Scenes scenes,
            Clock clock) {
        this.feed = feed;
        this.look = look;
        this.findings = findings;
        this.listed = listed;
        this.scenes = scenes;
        this.clock = clock;
    }

    UUID id() {
        return feed.id();
    }

    CameraFeed feed() {
        return feed;
    }

    /** By the console's clock. */
    Instant lastLook() {
        return lastLook;
    }

    boolean due(Instant now) {
        return feed.searched().waiting() || deserted(now) || holding && !wanted();
    }

    /** Whether anybody is looked for here. */
    boolean wanted() {
        return listed.get().isPresent();
    }

    /** Whether nothing is kept of anybody. */
    boolean forgotten() {
        return !holding;
    }

    private boolean deserted(Instant now) {
        return holding && silence.over(now);
    }

    /** @see Findings#wrong */
    void wrong(Alert alert) {
        findings.wrong(alert);
    }

    /** The gallery is asked for once what was said of alerts has been heard. */
    void turn(FaceEngine engine) {
        Instant now = clock.instant();
        Frame frame = feed.searched().take();
        if (frame != null) {
            silence.frame(now);
            holding = true;
        }
        if (!wanted()) {
            forget();
        } else if (frame != null) {
            if (schedule.due(frame.capturedAt()) && worthALook(frame, now)) {
                findings.hear();
                Optional<CalibratedGallery> gallery = listed.get();
                gallery.ifPresent(people -> look(engine, frame, people, now));
            }
        } else if (deserted(now)) {
            finish();
        }
    }

    private void forget() {
        if (holding) {
            leave();
        }
    }

    /** Every frame on schedule is compared with the one before, also when the answer is known: it is the next one's measure. */
    private boolean worthALook(Frame frame, Instant now) {
        boolean moved = motion.moved(frame.picture());
        return moved || somebody || Duration.between(lastLook, now).compareTo(BETWEEN_QUIET_LOOKS) >= 0;
    }

    private void look(FaceEngine engine, Frame frame, CalibratedGallery people, Instant now) {
        lastLook = now;
        Picture scene = frame.picture().toPicture();
        boolean kept = false;
        try {
            kept = look(engine, frame, scene, people);
        } finally {
            if (!kept) {
                scene.wipe();
            }
        }
    }

    /** @return whether an alert keeps the scene */
    private boolean look(FaceEngine engine, Frame frame, Picture scene, CalibratedGallery people) {
        Observation seen;
        Instant began = clock.instant();
        try {
            seen = look.at(engine, scene, frame.capturedAt(), people);
        } catch (RuntimeException | Error e) {
            finish(); // or whoever is there would be remembered for as long as looks fail
            throw e;
        }
        if (!wanted()) {
            leave(); // it was stopped meanwhile: nothing comes of this look
            return false;
        }
        feed.looked();
        somebody = look.remembers();
        feed.faces(new CameraFeed.Faces(seen.capturedAt(), seen.faces()));
        boolean kept = findings.seen(frame, scene, seen, began);
        if (somebody && people.gallery().size() > 0) {
            scenes.looked(feed.id(), frame.picture(), seen.capturedAt(), seen.faces());
        }
        return kept;
    }

    /** Nobody is looked for here any more. */
    void leave() {
        scenes.forget(feed.id());
        finish();
    }

    /** The stream stopped: whoever was there has gone. */
    void finish() {
        holding = false;
        somebody = false;
        feed.searched().wipe();
        motion.forget();
        feed.faces(new CameraFeed.Faces(clock.instant(), List.of()));
        findings.ended(look.finish());
    }
}
