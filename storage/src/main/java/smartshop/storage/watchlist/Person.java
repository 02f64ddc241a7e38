package smartshop.storage.watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.search.PersonId;

/**
 * Somebody on the watchlist.
 *
 * @param enrolledAt when they were proposed
 * @param photos in the order in which they were enrolled
 * @param listing where the entry stands; empty if it was changed outside SmartShop, and then nobody looks for the person
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Person(
        PersonId id, String name, String reason, Instant enrolledAt, List<PhotoId> photos, Optional<Listing> listing) {

    /** Why the watch does not look for this person at present although it was decided that it should. */
    public Optional<Suspension> suspension() {
        return listing.flatMap(Listing::suspension);
    }

    public boolean suspended() {
        return suspension().isPresent();
    }

    /** Whether the watch looks for the person at this moment. */
    public boolean active(Instant now) {
        return listing.filter(entry -> entry.active(now)).isPresent();
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
