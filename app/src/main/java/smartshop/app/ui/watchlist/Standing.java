package smartshop.app.ui.watchlist;

import java.time.Instant;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.storage.watchlist.Listing;

/** Where an entry stands, as the page shows it: each with its icon and, in {@link EntryWords}, its word. */
enum Standing {
    PENDING(Material2OutlinedAL.HOURGLASS_EMPTY, "accent"),
    ACTIVE(Material2OutlinedAL.CHECK_CIRCLE, "success"),
    EXPIRING(Material2OutlinedMZ.SCHEDULE, "warning"),
    SUSPENDED(Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE, "warning"),
    CONTESTED(Material2OutlinedMZ.PAN_TOOL, "warning"),
    EXPIRED(Material2OutlinedAL.EVENT_BUSY, "muted"),
    /** Outside SmartShop: nobody looks for the person. */
    CHANGED(Material2OutlinedMZ.REPORT_PROBLEM, "danger");

    private final Ikon icon;
    private final String tone;

    Standing(Ikon icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static Standing of(ListedPerson listed, Instant now) {
        return listed.person().listing().map(entry -> of(entry, now)).orElse(CHANGED);
    }

    static Standing of(Listing entry, Instant now) {
        return switch (entry.state()) {
            case PROPOSED -> PENDING;
            case APPROVED -> approved(entry, now);
            case SUSPENDED -> SUSPENDED;
            case CONTESTED -> CONTESTED;
            case EXPIRED, WITHDRAWN, REFUSED -> EXPIRED;
        };
    }

    private static Standing approved(Listing entry, Instant now) {
        if (!entry.active(now)) {
            return EXPIRED;
        }
        return entry.reviewDue(now) ? EXPIRING : ACTIVE;
    }

    Ikon icon() {
        return icon;
    }

    /** A class of smartshop.css. */
    String tone() {
        return tone;
    }
}
