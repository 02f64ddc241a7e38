package smartshop.storage.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * The first thing that is wrong with the log.
 *
 * @param place the row's number, from 1; with {@link Kind#CHECKPOINT_CHANGED} the line of the file of checkpoints
 * @param checkpoint the moment of the checkpoint that shows it, if one does
 */
public record Fault(Kind kind, long place, Optional<Instant> checkpoint) {

    /** What is wrong. */
    public enum Kind {
        /** The row is not what was written: changed, put in, or written with another key. */
        CHANGED,
        /** No row has this number, and later ones are there. */
        MISSING,
        /** What was written as this row stands further on now. */
        OUT_OF_ORDER,
        /** The rows from here on are gone. */
        CUT_OFF,
        /** The chain is whole and another one than at the checkpoint: somebody who has the key wrote it anew. */
        REWRITTEN,
        /** The rows are whole, and a line of a file of checkpoints is none of this console's. */
        CHECKPOINT_CHANGED,
        /** The row says that there is a checkpoint, the newest one, and its file does not have it. */
        CHECKPOINT_MISSING
    }

    static Fault at(Kind kind, long place) {
        return new Fault(kind, place, Optional.empty());
    }

    static Fault shownBy(Checkpoint checkpoint, Kind kind, long place) {
        return new Fault(kind, place, Optional.of(checkpoint.at()));
    }
}
