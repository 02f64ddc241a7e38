package smartshop.app.verify;

import java.time.Duration;

/** What can harm somebody, if it hits the wrong one: nothing of it happens without an {@link ActPermit}. */
public enum Harm {
    /** Shut in front of somebody: only while they are known to be there, as the card says it. */
    DOOR(LastSeen.FRESH),
    /** Spoken in the shop, where by then somebody else may stand. */
    ANNOUNCEMENT(LastSeen.FRESH),
    /** A message that asks others to come: by the time they are here, what was compared is a quarter of an hour old. */
    CALL_FOR_HELP(Duration.ofMinutes(15)),
    /** To the police, in writing: an incident is written up by the end of the next shift; later, the history's records are exported. */
    OUTSIDE_SHARING(Duration.ofHours(24));

    private final Duration goodFor;

    Harm(Duration goodFor) {
        this.goodFor = goodFor;
    }

    /** How long after the person was last seen it may be done. */
    public Duration goodFor() {
        return goodFor;
    }
}
