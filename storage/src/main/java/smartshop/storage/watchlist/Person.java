package smartshop.storage.watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.search.PersonId;

/**
 * Somebody on the watchlist.
 *
 * @param photos in the order in which they were enrolled
 * @param suspension why the watch does not look for this person at present; empty if it does
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Person(
        PersonId id,
        String name,
        String reason,
        Instant enrolledAt,
        List<PhotoId> photos,
        Optional<Suspension> suspension) {

    public boolean suspended() {
        return suspension.isPresent();
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
