package smartshop.storage.watchlist;

import java.time.Instant;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** Something a person has to decide. */
public record Task(UUID id, Kind kind, PersonId person, Instant createdAt) {

    /** Kept by name. */
    public enum Kind {
        /** Two alerts were wrong and the entry is suspended: check its photos, then resume or remove it. */
        CHECK_ENTRY
    }
}
