package smartshop.app.verify;

import java.time.LocalDate;
import java.util.Optional;
import smartshop.storage.watchlist.Offence;
import smartshop.storage.watchlist.Person;

/**
 * The listed person of an alert, as the watchlist knows them. Nobody is shown any of it but the portrait before they have answered,
 * and the name only once two people have.
 *
 * @param portrait the first enrolled photo as JPEG; empty if it was removed
 * @param photos how many enrolled photos there are, that one included: whoever wants another one asks for it
 * @param what what the entry was made for, and when that was; empty if the entry is from before there were rules
 * @param selfTest whether it is nobody on the list, but somebody who tries it on themselves
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Listed(
        String name,
        String reason,
        Optional<byte[]> portrait,
        int photos,
        Optional<Listed.What> what,
        boolean selfTest) {

    /** No gossip: of a closed list, and a day. */
    public record What(Offence offence, LocalDate day) {}

    public static Listed of(Person person, Optional<byte[]> portrait) {
        Optional<What> what = person.listing()
                .flatMap(entry -> entry.grounds())
                .map(grounds -> new What(grounds.offence(), grounds.day()));
        return new Listed(
                person.name(), person.reason(), portrait, person.photos().size(), what, false);
    }

    /** Whoever tries it on themselves. */
    public static Listed self(String name, Optional<byte[]> portrait) {
        return new Listed(name, "", portrait, portrait.isPresent() ? 1 : 0, Optional.empty(), true);
    }

    /** The least, where it is not known. */
    public Severity severity() {
        return what.map(known -> Severity.of(known.offence())).orElse(Severity.LOSS);
    }

    @Override
    public String toString() {
        return "Listed";
    }
}
