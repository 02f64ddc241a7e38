package smartshop.storage.watchlist;

/** What somebody did. A closed list: whatever is not on it is no ground for listing anybody. Kept by name. */
public enum Offence {
    REPEATED_THEFT(Worth.SAID),
    THEFT(Worth.SERIOUS),
    FRAUD(Worth.SERIOUS),
    CRIMINAL_DAMAGE(Worth.SERIOUS),
    VIOLENCE(Worth.NONE),
    THREATS(Worth.NONE),
    STAFF_ABUSE(Worth.NONE),
    /** Told in writing to stay away: a trespass notice, a banning order. */
    BANNED(Worth.NONE);

    /** What the value of goods or damage has to do with it. */
    enum Worth {
        NONE,
        /** It is part of the record, and small ones add up. */
        SAID,
        /** One of little value is not serious enough. */
        SERIOUS
    }

    private final Worth worth;

    Offence(Worth worth) {
        this.worth = worth;
    }

    /** Whether the value of goods or damage is to be said. */
    public boolean hasWorth() {
        return worth != Worth.NONE;
    }

    /** Whether one below the floor is no ground. */
    boolean hasFloor() {
        return worth == Worth.SERIOUS;
    }
}
