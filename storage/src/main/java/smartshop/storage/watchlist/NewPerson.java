package smartshop.storage.watchlist;

import java.util.List;

/**
 * Somebody to put on the watchlist.
 *
 * @param reason why, in the shopkeeper's words
 * @param photos at least one
 */
public record NewPerson(String name, String reason, List<NewPhoto> photos) {

    public NewPerson {
        photos = List.copyOf(photos);
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "NewPerson[%d photos]".formatted(photos.size());
    }
}
