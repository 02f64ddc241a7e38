package smartshop.app.lawful.paper;

import java.time.LocalDate;
import java.util.Locale;
import smartshop.recognition.search.PersonId;
import smartshop.storage.watchlist.Offence;

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
