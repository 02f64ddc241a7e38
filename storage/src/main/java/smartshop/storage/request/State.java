package smartshop.storage.request;

/** How far a request is. */
public enum State {
    /** Written down; the clock runs from the day it came. */
    RECEIVED,
    /** The requester was asked who they are; the clock has not begun. */
    IDENTITY_ASKED,
    /** Who asks is settled; the clock runs. */
    RUNNING,
    /** The requester was asked what they mean; the clock stands still. */
    PAUSED,
    /** The requester was told that it takes longer. */
    EXTENDED,
    /** Told that it takes longer, and asked what they mean. */
    EXTENDED_PAUSED,
    /** The answer is settled and not given yet. */
    DECIDED,
    REPLIED,
    REFUSED,
    WITHDRAWN;

    /** Whether nothing is left to do. */
    public boolean closed() {
        return this == REPLIED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether the clock stands still or has not begun: it is the requester's turn. */
    public boolean waitsForRequester() {
        return this == IDENTITY_ASKED || this == PAUSED || this == EXTENDED_PAUSED;
    }
}
