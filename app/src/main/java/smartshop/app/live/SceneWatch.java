package smartshop.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.placement.BlindSpot;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.placement.Scene;

/** Measures one camera's picture about once a second, and says when it goes blind and when it sees again. */
final class SceneWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** So many minutes are said in hours. */
    private static final int HOURS_FROM = 120;

    private final CameraFeed feed;
    private final Notices notices;
    private BlindSpot blindSpot = new BlindSpot();
    private Instant lastLook = Instant.EPOCH;

    SceneWatch(CameraFeed feed, Notices notices) {
        this.feed = feed;
        this.notices = notices;
    }

    /** Called for every picture; the picture is not kept. */
    synchronized void picture(I420Picture picture, Instant now) {
        if (Duration.between(lastLook, now).abs().compareTo(BETWEEN_LOOKS) < 0) {
            return;
        }
        lastLook = now;
        Blindness before = feed.blindness().orElse(null);
        Optional<Blindness> blindness = blindSpot.look(Scene.of(picture), now);
        feed.blindness(blindness);
        say(before, blindness.orElse(null), now);
    }

    /** Overwrites what is kept of the last picture. */
    synchronized void forget() {
        blindSpot.forget();
    }

    /** The pictures stopped, which is told elsewhere; the next may show another place. */
    synchronized void lost() {
        blindSpot.forget();
        blindSpot = new BlindSpot();
        feed.blindness(Optional.empty());
    }

    /** Only the beginning and the end: a dark, flat picture changes its reason from look to look. */
    private void say(@Nullable Blindness before, @Nullable Blindness now, Instant at) {
        if (before == null && now != null) {
            notices.add("%s: nobody can be recognised, the picture is %s. %s"
                    .formatted(feed.name(), now.reason().words(), remedy(now.reason())));
        } else if (before != null && now == null) {
            notices.add("%s: faces can be recognised again. For %s nobody could have been (%s)."
                    .formatted(
                            feed.name(),
                            words(Duration.between(before.since(), at)),
                            before.reason().words()));
        }
    }

    private static String remedy(Blindness.Reason reason) {
        return switch (reason) {
            case TOO_DARK -> "Check the light and what is before the lens.";
            case COVERED -> "Check what is before the lens.";
            case OUT_OF_FOCUS -> "Clean and focus the lens.";
            case FROZEN -> "Restart the camera.";
        };
    }

    private static String words(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        if (minutes >= HOURS_FROM) {
            return span.toHours() + " hours";
        }
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
