package smartshop.storage.watchlist;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody to put on the watchlist.
 *
 * @param photos at least one
 */
public record NewPerson(String name, Grounds grounds, Notice notice, List<NewPhoto> photos) {

    public NewPerson {
        name = name.strip();
        photos = List.copyOf(photos);
    }

    /** Somebody who was drawn: there is no such person, and nobody did anything. */
    public static NewPerson drawn(String name, String reason, LocalDate today, List<NewPhoto> photos) {
        return new NewPerson(name, Grounds.drawn(today, reason), new Notice.Told(today), photos);
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "NewPerson[%d photos]".formatted(photos.size());
    }
}
