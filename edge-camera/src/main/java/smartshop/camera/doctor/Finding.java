package smartshop.camera.doctor;

import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param what it is, in two or three words
 * @param says how it is, and unless that is good what to do; a sentence
 */
public record Finding(Verdict verdict, String what, String says) {
    /** How it is. */
    public enum Verdict {
        OK,
        /** Works, but somebody should know. */
        NOTE,
        /** Keeps this device from being a camera. */
        WRONG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding ok(String what, String says) {
        return new Finding(Verdict.OK, what, says);
    }

    public static Finding note(String what, String says) {
        return new Finding(Verdict.NOTE, what, says);
    }

    public static Finding wrong(String what, String says) {
        return new Finding(Verdict.WRONG, what, says);
    }
}
