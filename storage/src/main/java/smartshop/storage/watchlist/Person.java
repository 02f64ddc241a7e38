package smartshop.storage.watchlist;

import java.time.Instant;
import java.util.List;
import smartshop.recognition.search.PersonId;

/**
 * Somebody on the watchlist.
 *
 * @param photos in the order in which they were enrolled
 */
public record Person(PersonId id, String name, String reason, Instant enrolledAt, List<PhotoId> photos) {

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
