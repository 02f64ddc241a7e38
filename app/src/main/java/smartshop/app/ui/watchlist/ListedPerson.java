package smartshop.app.ui.watchlist;

import java.util.Optional;
import smartshop.storage.watchlist.Person;

/**
 * A row of the watchlist.
 *
 * @param portrait the first photo as JPEG
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ListedPerson(Person person, Optional<byte[]> portrait) {

    @Override
    public String toString() {
        return person.toString();
    }
}
