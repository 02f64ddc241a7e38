package smartshop.app.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;

/** Writes a camera's feed: frames as they come, and its state. Pictures from one thread, the rest from any. */
public final class FeedWriter {
    /** Longer than any keyframe interval's hiccup, shorter than a shopkeeper's doubt. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(3);

    private static final Duration RATE_OVER = Duration.ofSeconds(3);
    /** A decoder gives a stream up after half of it. */
    private static final Duration TRYING_LASTS = Duration.ofSeconds(40);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final CameraFeed feed;
    private final Clock clock;
    private final Notices notices;
    private final Runnable frameArrived;
    private final SceneWatch scene;
    private final Silence silence = new Silence();
    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private @Nullable Instant triedAgain;
    private boolean shows;

    /** @param frameArrived called after each frame, on the thread that brought it */
    public FeedWriter(CameraFeed feed, Clock clock, Notices notices, Runnable frameArrived) {
        this.feed = feed;
        this.clock = clock;
        this.notices = notices;
        this.frameArrived = frameArrived;
        this.scene = new SceneWatch(feed, notices);
    }

    /** A new frame: copied into both slots. */
    public void picture(I420Picture picture, Instant capturedAt) {
        Instant now = clock.instant();
        feed.shown().publish(picture, capturedAt, now);
        feed.searched().publish(picture, capturedAt, now);
        feed.pictureCame();
        arrived(capturedAt, now);
        frameArrived.run();
        scene.picture(picture, now);
    }

    private synchronized void arrived(Instant capturedAt, Instant now) {
        shows = true;
        arrivals.addLast(now);
        silence.frame(now);
        feed.rate(new CameraFeed.Rate(rate(now), capturedAt));
        if (feed.state().kind() != CameraState.Kind.LIVE) {
            if (feed.state().kind() != CameraState.Kind.WAITING) {
                notices.add("%s is back.".formatted(feed.name()));
            }
            feed.state(new CameraState(CameraState.Kind.LIVE, now, ""));
        }
    }

    /**
     * Its stream is left alone for a while.
     *
     * @param why and what to do about it: a sentence or two
     */
    public synchronized void quarantined(String why, Duration pause) {
        Instant now = clock.instant();
        String until = MINUTE.format(now.plus(pause).atZone(clock.getZone()));
        String words = "%s It is tried again at %s.".formatted(why, until);
        feed.state(new CameraState(CameraState.Kind.QUARANTINED, now, words));
        scene.lost();
        notices.add(feed.name() + ": " + words);
        triedAgain = null;
    }

    /** What the stream brings now decides how the camera is doing. */
    public synchronized void triedAgain() {
        triedAgain = clock.instant();
        feed.state(new CameraState(CameraState.Kind.QUARANTINED, triedAgain, "Trying again…"));
    }

    /** Notices when frames stop coming, and wipes the last one. Called about twice a second. */
    public synchronized void check() {
        Instant now = clock.instant();
        if (feed.state().kind() == CameraState.Kind.QUARANTINED
                && triedAgain != null
                && Duration.between(triedAgain, now).compareTo(TRYING_LASTS) >= 0) {
            // Neither a picture nor another quarantine: it does not send.
            lose(arrivals.isEmpty() ? triedAgain : arrivals.getLast());
        }
        feed.rate(new CameraFeed.Rate(rate(now), feed.rate().lastCapture()));
        if (shows && silence.over(now)) {
            shows = false;
            feed.shown().wipe();
            scene.forget();
        }
        if (feed.state().kind() == CameraState.Kind.LIVE && !arrivals.isEmpty() && silence.over(now, LOST_AFTER)) {
            lose(arrivals.getLast());
        }
    }

    private void lose(Instant last) {
        triedAgain = null;
        String time = TIME.format(last.atZone(clock.getZone()));
        String words = "No picture since %s. Check the camera's power and network.".formatted(time);
        feed.state(new CameraState(CameraState.Kind.LOST, last, words));
        scene.lost();
        notices.add(feed.name() + ": " + words);
    }

    /** The newest arrival is kept however old it is: {@link #check} names its time. */
    private double rate(Instant now) {
        while (arrivals.size() > 1 && Duration.between(arrivals.getFirst(), now).compareTo(RATE_OVER) > 0) {
            arrivals.removeFirst();
        }
        if (arrivals.size() < 2) {
            return 0;
        }
        Duration span = Duration.between(arrivals.getFirst(), now);
        return span.isZero() ? 0 : (arrivals.size() - 1) * 1e9 / span.toNanos();
    }
}
