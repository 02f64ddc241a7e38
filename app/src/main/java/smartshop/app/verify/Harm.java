package smartshop.app.verify;

import java.time.Duration;

/** What can harm somebody, if it hits the wrong one: nothing of it happens without an {@link ActPermit}. */
public enum Harm {
    /** Shut in front of somebody: only while they are known to be there, as the card says it. */
    DOOR(LastSeen.FRESH, Limits.ON_THE_SPOT, true),
    /** Spoken in the shop, where by then somebody else may stand. */
    ANNOUNCEMENT(LastSeen.FRESH, Limits.ON_THE_SPOT, true),
    /** A message that asks others to come: by the time they are here, what was compared is a quarter of an hour old. */
    CALL_FOR_HELP(Duration.ofMinutes(15), Duration.ofMinutes(30), true),
    /** To the police, in writing: an incident is written up by the end of the next shift; later, the history's records are exported. */
    OUTSIDE_SHARING(Duration.ofHours(24), Duration.ofHours(24), false);

    private final Duration goodFor;
    private final Duration within;
    private final boolean onWhoIsThere;

    Harm(Duration goodFor, Duration within, boolean onWhoIsThere) {
        this.goodFor = goodFor;
        this.within = within;
        this.onWhoIsThere = onWhoIsThere;
    }

    private static final class Limits {
        /** As long as nobody is called for the same person again: who is there after that is to be looked at anew. */
        static final Duration ON_THE_SPOT = CoolDown.LASTS;
    }

    /** How long after the very person who was verified was last in that camera's sight it may be done. */
    public Duration goodFor() {
        return goodFor;
    }

    /** How long after the second person's yes it may be done, however often the person is seen. */
    public Duration within() {
        return within;
    }

    /** Whether it hits who is in the shop now, and not what was written down of who was. */
    boolean onWhoIsThere() {
        return onWhoIsThere;
    }
}
