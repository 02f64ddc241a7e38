package smartshop.storage.watchlist;

/** Where an entry stands. Kept by name. */
public enum State {
    /** Waits for somebody else to decide; nobody looks for the person. */
    PROPOSED,
    /** The only one in which the watch looks for the person. */
    APPROVED,
    /** Somebody has to check the entry first. */
    SUSPENDED,
    /** The person says that it is wrong, and it rests until that is decided. */
    CONTESTED,
    /** Its time is over. */
    EXPIRED,
    /** Somebody ended it early. */
    WITHDRAWN,
    /** The proposal was turned down. */
    REFUSED;

    /** Whether it is over for good: what is left of the entry goes, unless somebody's request still needs it. */
    public boolean over() {
        return Transitions.from(this).isEmpty();
    }
}
