package smartshop.app.lawful.paper;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Offence;
import smartshop.storage.watchlist.Person;

/**
 * What a listed person is told. Nothing of it is remembered.
 *
 * @param name as the letter addresses them; may be empty
 * @param offence the kind of incident
 * @param day of the incident
 * @param listedOn since when the shop looks for them
 * @param expires the day on which the entry ends by itself
 */
public record PersonNotice(
        PersonId id, String name, Offence offence, LocalDate day, LocalDate listedOn, LocalDate expires) {

    /**
     * What there is to say to this person.
     *
     * @throws PaperException if the entry does not say why and for how long
     */
    public static PersonNotice of(Person person, ZoneId zone) {
        Listing listing = person.listing().orElseThrow(PersonNotice::unknown);
        Grounds grounds = listing.grounds().orElseThrow(PersonNotice::unknown);
        return new PersonNotice(
                person.id(),
                person.name(),
                grounds.offence(),
                grounds.day(),
                LocalDate.ofInstant(person.enrolledAt(), zone),
                LocalDate.ofInstant(listing.endsAt(), zone));
    }

    private static PaperException unknown() {
        return new PaperException("The entry does not say why this person is listed. Complete it first.");
    }

    /** Of the entry, for the person to quote: enough of its number to find it by. */
    String reference() {
        return id.value().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "PersonNotice[" + reference() + "]";
    }
}
