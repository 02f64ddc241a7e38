package smartshop.app.lawful;

/**
 * What a camera is there for, in writing for each one. Only some purposes allow that everybody in the picture is compared
 * with the watchlist.
 */
public enum CameraPurpose {
    /** Who comes in. */
    ENTRANCE(true),
    /** The shelves. */
    SALES_FLOOR(true),
    /** Takings and refunds. Comparing faces for refund fraud was found disproportionate (Kmart [2025] AICmr 155). */
    TILL(false),
    /** Where a customer shows their face by their own will; never against the watchlist. */
    CHECK_IN(false),
    /** Where staff work: they are not compared (Serco Leisure, 2024). */
    STAFF(false);

    private final boolean watchlist;

    CameraPurpose(boolean watchlist) {
        this.watchlist = watchlist;
    }

    /** Whether visitors before such a camera may be compared with the watchlist. */
    public boolean allowsWatchlist() {
        return watchlist;
    }
}
