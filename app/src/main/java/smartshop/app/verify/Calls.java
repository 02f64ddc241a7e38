package smartshop.app.verify;

import java.time.Instant;

/**
 * Whoever carries a call further than the window: a channel, a rule, a page. Called on the board's own thread, one after the other; what
 * is slow goes elsewhere. Nothing of it may carry a face.
 */
public interface Calls {

    /** Somebody has to look: once for each alert on the board, not again while the same person goes on being seen. */
    default void called(OpenAlert alert) {}

    /** Many alerts within a minute: instead of {@link #called} for each, every one of them in one. */
    default void stormed(Digest digest) {}

    /**
     * Nobody has answered in time, or nobody has seconded the first answer. What is written is written with the record of it, or asked
     * again if this throws.
     *
     * @return whether a message is on its way; whether somebody has it is said later, to {@link AlertBoard#told}
     */
    default boolean unanswered(OpenAlert alert) {
        return false;
    }

    /** So it is with many alerts at one moment: as {@link #unanswered(OpenAlert)}, of all of them together. */
    default void unanswered(Digest late) {
        late.alerts().forEach(this::unanswered);
    }

    /** Somebody was matched again to an entry that people have just answered for: nobody is called, and it is said quietly. */
    default void seenAgain(LastSeen there, Instant until) {}
}
