package smartshop.storage.watchlist;

import java.time.Instant;

/** The watch does not look for somebody although they are listed. */
public record Suspension(Instant since, Why why) {

    /** Kept by name. */
    public enum Why {
        /** Two alerts for the entry were wrong within seven days, see {@link smartshop.storage.verdict.Verdicts}. */
        WRONG_ALERTS,
        /** Somebody wanted it so. */
        ASKED,
        /** The person says that the entry is wrong. */
        CONTESTED
    }
}
