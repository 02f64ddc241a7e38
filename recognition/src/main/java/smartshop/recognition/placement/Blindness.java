package smartshop.recognition.placement;

import java.time.Instant;

/**
 * A camera that could not recognise anybody, whoever came.
 *
 * @param since when the picture became so
 */
public record Blindness(Reason reason, Instant since) {

    /** What is wrong with the picture. */
    public enum Reason {
        TOO_DARK("too dark"),
        COVERED("covered or washed out"),
        OUT_OF_FOCUS("out of focus"),
        FROZEN("frozen");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** To follow "the picture is". */
        public String words() {
            return words;
        }
    }
}
