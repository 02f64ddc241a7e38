package smartshop.app.ui.watchlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.State;

/**
 * A row of the watchlist.
 *
 * @param proposer the name of who proposed the entry
 * @param approver the name of who approved it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ListedPerson(Person person, Optional<String> proposer, Optional<String> approver) {

    Optional<PhotoId> front() {
        return person.photos().stream().findFirst();
    }

    /** Whether every word typed is in the name, the reason or the reference; of nothing typed it is. */
    boolean matches(String typed) {
        String all = (person.name() + ' ' + person.reason() + ' ' + reference()).toLowerCase(Locale.ROOT);
        return typed.isBlank()
                || Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(all::contains);
    }

    private String reference() {
        return person.listing().flatMap(Listing::grounds).map(Grounds::incident).orElse("");
    }

    boolean in(State state) {
        return person.listing().filter(entry -> entry.state() == state).isPresent();
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
