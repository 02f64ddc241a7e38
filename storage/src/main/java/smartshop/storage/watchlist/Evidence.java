package smartshop.storage.watchlist;

/**
 * What shows that it was so. The evidence itself stays where it is.
 *
 * @param place where it is kept, in the shop's words
 */
public record Evidence(Kind kind, String place) {

    /** Kept by name. */
    public enum Kind {
        RECORDING,
        STATEMENT,
        POLICE_REPORT,
        STOCK_RECORD,
        BAN_NOTICE
    }

    /** Without the place, which may name somebody. */
    @Override
    public String toString() {
        return "Evidence[" + kind + "]";
    }
}
