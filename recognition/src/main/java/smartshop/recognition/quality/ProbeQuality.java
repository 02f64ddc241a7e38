package smartshop.recognition.quality;

import java.util.Optional;

/**
 * Whether a visitor's face is worth comparing, and how much its answer counts. A poor picture resembles everybody a little
 * and nobody enough, so it is left out rather than compared.
 */
public final class ProbeQuality {
    /** Accuracy on LFW is flat down to about 30 pixels and falls to 96 % at 15. */
    public static final double LEAST_WIDTH = 32;
    /** From here on more pixels gain nothing: the embedder sees a face about 70 pixels wide. */
    private static final double FULL_WIDTH = 75;

    private static final double MOST_TURNED = 50;
    private static final double MOST_TILTED = 50;
    /** Fewer steps of grey than this draw no face. */
    private static final double LEAST_CONTRAST = 8;
    /**
     * A face below {@link #LEAST_CONTRAST} is so for want of light when its brightness is below this. Of 77 darkened LFW
     * faces nine in ten have contrast enough at a mean of 40, a quarter at 27 and none at 16; below 15 what an embedder
     * makes of one is worthless anyway (hardly more like its owner than like somebody else).
     */
    private static final double DARK = 35;

    private static final double BRIGHT = 220;
    private static final double SHARP = 0.10;
    /** The detector is unsure of a face because it is blurred, if it is as blurred as this. */
    private static final double SOFT = 0.05;

    /** The smallest face, from the front and sharp, weighs 0.18; one that is also half turned away or blurred weighs less. */
    private static final double LEAST_TO_REST_ON = 0.1;

    private ProbeQuality() {}

    /**
     * Why the face is not worth comparing; empty if it is. Light is judged only if it was measured, so that this may be
     * asked before a face is cut out and again after.
     *
     * @param leastScore detector score from which a face is compared, of the model pack
     */
    public static Optional<Flaw> flaw(FaceQuality face, double leastScore) {
        if (face.width() < LEAST_WIDTH) {
            return Optional.of(Flaw.TOO_SMALL);
        }
        if (face.cutOff()) {
            return Optional.of(Flaw.CUT_OFF);
        }
        if (face.pose().turnedAway() > MOST_TURNED) {
            return Optional.of(Flaw.TURNED_AWAY);
        }
        if (Math.abs(face.pose().roll()) > MOST_TILTED) {
            return Optional.of(Flaw.TILTED);
        }
        if (face.exposure().contrast() < LEAST_CONTRAST) {
            return Optional.of(contrastless(face.exposure().brightness()));
        }
        if (face.score() < leastScore) {
            return Optional.of(face.exposure().sharpness() < SOFT ? Flaw.BLURRED : Flaw.UNSURE);
        }
        return Optional.empty();
    }

    private static Flaw contrastless(double brightness) {
        if (brightness < DARK) {
            return Flaw.TOO_DARK;
        }
        return brightness > BRIGHT ? Flaw.TOO_BRIGHT : Flaw.BLURRED;
    }

    /**
     * What makes a face without a flaw count so little that no vote may rest on it; empty if it counts enough, or if its
     * light was not measured.
     */
    public static Optional<Flaw> weakness(FaceQuality face) {
        if (!(weight(face) < LEAST_TO_REST_ON)) {
            return Optional.empty();
        }
        double size = size(face);
        double frontal = frontal(face);
        if (sharp(face) < Math.min(size * size, frontal * frontal)) {
            return Optional.of(Flaw.BLURRED);
        }
        return Optional.of(size < frontal ? Flaw.TOO_SMALL : Flaw.TURNED_AWAY);
    }

    /** How much a face without a flaw, its light measured, counts in the vote: more than 0 up to 1. */
    public static double weight(FaceQuality face) {
        double size = size(face);
        double frontal = frontal(face);
        return size * size * frontal * frontal * sharp(face);
    }

    private static double size(FaceQuality face) {
        return Math.clamp(face.width() / FULL_WIDTH, 0.2, 1);
    }

    private static double frontal(FaceQuality face) {
        return Math.cos(Math.toRadians(face.pose().turnedAway()));
    }

    private static double sharp(FaceQuality face) {
        return Math.clamp(face.exposure().sharpness() / SHARP, 0.3, 1);
    }
}
