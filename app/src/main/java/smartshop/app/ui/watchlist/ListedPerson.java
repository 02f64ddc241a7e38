package smartshop.app.ui.watchlist;

import java.util.Optional;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.State;

/**
 * A row of the watchlist.
 *
 * @param portrait the first photo as JPEG
 * @param proposer the name of who proposed the entry
 * @param approver the name of who approved it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ListedPerson(
        Person person, Optional<byte[]> portrait, Optional<String> proposer, Optional<String> approver) {

    boolean in(State state) {
        return person.listing().filter(entry -> entry.state() == state).isPresent();
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
