package smartshop.app.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/**
 * Something held that looks like the requester. How much, in words alone: somebody has to compare.
 *
 * @param entry the entry that it belongs to
 * @param print the number of a rejected visitor's face print; empty of an entry
 * @param until when it is deleted by itself; empty if that is the entry's affair
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Finding(Kind kind, PersonId entry, Likeness likeness, Optional<UUID> print, Optional<Instant> until) {
    /** What it is. */
    public enum Kind {
        /** On the watchlist, in whatever state. */
        ENTRY,
        /** The face print of a visitor who was taken for this entry and is not. */
        REJECTED_VISITOR
    }

    /** Best first. */
    public enum Likeness {
        VERY_ALIKE,
        ALIKE
    }
}
