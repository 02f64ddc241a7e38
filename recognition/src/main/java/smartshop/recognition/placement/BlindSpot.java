package smartshop.recognition.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.placement.Blindness.Reason;

/**
 * Whether one camera's picture, as a whole, is such that nobody could be recognised in it. Asks the picture and not the
 * visitors, so that an empty shop tells as much as a full one. Begins after a minute of bad pictures, ends after ten seconds
 * of good ones; a clock that is set back begins anew. Belongs to one thread.
 */
public final class BlindSpot {
    private static final Duration BEGINS_AFTER = Duration.ofSeconds(60);
    private static final Duration ENDS_AFTER = Duration.ofSeconds(10);
    private static final Duration FROZEN_AFTER = Duration.ofSeconds(30);
    /**
     * Of 255. A still picture that is encoded again and again, keyframe after keyframe at 1.5 Mbit/s, comes back within 2 at
     * all samples; a still scene seen by a sensor with a little noise changes by 14 somewhere within a second.
     */
    private static final int SAME = 3;

    /** Not one of 77 faces as dark as this passed {@link smartshop.recognition.quality.ProbeQuality}. */
    private static final double DARK = 20;
    /** A lens behind a hand, a poster or a spray has less. */
    private static final double FLAT = 6;

    private final Focus focus = new Focus();
    private @Nullable Scene still;
    private Instant stillSince = Instant.EPOCH;
    private @Nullable Instant badSince;
    private Instant goodSince = Instant.MAX;
    private @Nullable Blindness blindness;

    /**
     * Takes a picture into account.
     *
     * @param at by the console's clock, about a second after the one before
     * @return the blindness, as long as it lasts
     */
    public Optional<Blindness> look(Scene scene, Instant at) {
        Optional<Reason> reason = reason(scene, at);
        reason.ifPresentOrElse(bad -> bad(bad, at), () -> good(at));
        return Optional.ofNullable(blindness);
    }

    private Optional<Reason> reason(Scene scene, Instant at) {
        boolean frozen = frozen(scene, at);
        if (scene.brightest() < DARK) {
            return Optional.of(Reason.TOO_DARK);
        }
        if (scene.contrast() < FLAT) {
            return Optional.of(Reason.COVERED);
        }
        if (frozen) {
            return Optional.of(Reason.FROZEN);
        }
        return focus.lost(scene.sharpness()) ? Optional.of(Reason.OUT_OF_FOCUS) : Optional.empty();
    }

    private boolean frozen(Scene scene, Instant at) {
        if (still == null || stillSince.isAfter(at) || !still.same(scene, SAME)) {
            forget();
            still = scene;
            stillSince = at;
        } else if (scene != still) {
            scene.wipe();
        }
        return Duration.between(stillSince, at).compareTo(FROZEN_AFTER) >= 0;
    }

    /** Overwrites what is kept of the last picture. What was found of blindness stays. */
    public void forget() {
        if (still != null) {
            still.wipe();
            still = null;
        }
    }

    private void bad(Reason reason, Instant at) {
        goodSince = Instant.MAX;
        if (badSince == null || badSince.isAfter(at)) {
            badSince = reason == Reason.FROZEN ? stillSince : at;
        }
        if (blindness != null || Duration.between(badSince, at).compareTo(BEGINS_AFTER) >= 0) {
            blindness = new Blindness(reason, badSince);
        }
    }

    private void good(Instant at) {
        if (goodSince.isAfter(at)) {
            goodSince = at;
        }
        if (blindness == null || Duration.between(goodSince, at).compareTo(ENDS_AFTER) >= 0) {
            badSince = null;
            blindness = null;
        }
    }
}
