package smartshop.recognition.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a photo's face is good enough to recognise somebody by: stricter than {@link ProbeQuality}, because a poor photo on
 * the watchlist costs false alerts for as long as it is there.
 */
public final class EnrolmentQuality {
    /** Detector score of a face that counts: below it dogs and patterns are found. */
    static final double LEAST_SCORE = 0.8;
    /** Between the eyes, in pixels: below it the embedder sees mush, ISO/IEC 39794-5 asks for 90. */
    static final double LEAST_EYES = 24;
    /** From here on the photo is at least as good as the best that a camera gives. */
    static final double GOOD_EYES = 60;

    private static final double MOST_TURNED = 40;
    private static final double GOOD_TURNED = 22;
    /** A face further from upright is one that the embedder did not learn, however it is aligned. */
    private static final double MOST_TILTED = 50;

    private static final double DARK = 35;
    private static final double BRIGHT = 232;
    private static final double LEAST_CONTRAST = 12;
    private static final double SOFT = 0.045;

    private EnrolmentQuality() {}

    /** Why the photo is refused; empty if it is accepted. The face's light has been measured. */
    public static Optional<Flaw> flaw(FaceQuality face) {
        Exposure exposure = face.exposure();
        if (face.score() < LEAST_SCORE) {
            return Optional.of(Flaw.UNSURE);
        }
        if (face.pose().turnedAway() > MOST_TURNED) {
            return Optional.of(Flaw.TURNED_AWAY);
        }
        if (Math.abs(face.pose().roll()) > MOST_TILTED) {
            return Optional.of(Flaw.TILTED);
        }
        if (face.eyes() < LEAST_EYES) {
            return Optional.of(Flaw.TOO_SMALL);
        }
        if (face.cutOff()) {
            return Optional.of(Flaw.CUT_OFF);
        }
        if (exposure.brightness() < DARK) {
            return Optional.of(Flaw.TOO_DARK);
        }
        if (exposure.brightness() > BRIGHT) {
            return Optional.of(Flaw.TOO_BRIGHT);
        }
        boolean soft = exposure.contrast() < LEAST_CONTRAST || exposure.sharpness() < SOFT;
        return soft ? Optional.of(Flaw.BLURRED) : Optional.empty();
    }

    /** One sentence for a refused photo: what is wrong and what to do. */
    static String words(Flaw flaw, FaceQuality face) {
        return switch (flaw) {
            case TURNED_AWAY ->
                "The face is turned away by about %d°: use a photo from the front.".formatted(turned(face));
            case TOO_SMALL ->
                "The face is too small: %d pixels between the eyes, at least %d are needed and %d or more are better."
                        .formatted(Math.round(face.eyes()), Math.round(LEAST_EYES), Math.round(GOOD_EYES));
            case CUT_OFF -> "The face is cut off by the picture's edge: use a photo that shows all of it.";
            case TOO_DARK -> "The face is too dark: use a photo with more light on the face.";
            case TOO_BRIGHT -> "The face is too bright: use a photo with less light on the face.";
            case BLURRED -> "The face is blurred: use a sharper photo.";
            case TILTED -> "The face is tilted: turn the photo upright.";
            case UNSURE, TOO_BRIEF -> "The face is %s: use a photo from the front.".formatted(flaw.words());
        };
    }

    /** One sentence for an accepted photo: what would be better; empty if nothing. */
    static String advice(FaceQuality face) {
        List<String> better = new ArrayList<>();
        if (face.eyes() < GOOD_EYES) {
            better.add("it is small (%d pixels between the eyes): %d or more are better"
                    .formatted(Math.round(face.eyes()), Math.round(GOOD_EYES)));
        }
        if (face.pose().turnedAway() > GOOD_TURNED) {
            better.add("the face is turned away by about %d°: from the front is better".formatted(turned(face)));
        }
        if (face.exposure().brightness() < 2 * DARK) {
            better.add("it is rather dark");
        }
        return better.isEmpty() ? "" : "But " + String.join("; ", better) + ".";
    }

    /** To the ten degrees that {@link Pose} is good for. */
    private static long turned(FaceQuality face) {
        return Math.round(face.pose().turnedAway() / 10) * 10;
    }
}
