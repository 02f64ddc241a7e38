package smartshop.storage.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;

/** Who was given something about whom, sealed with the listed person's own key. Any thread may call. */
public final class Disclosures {
    private static final int LONGEST = 500;

    private final Rows rows;
    private final PeopleKeys keys;

    public Disclosures(Rows rows, PeopleKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** @throws StorageException if nobody is named, or the person is listed no more */
    public void add(PersonId person, Disclosure given) {
        if (given.recipient().isBlank() || given.recipient().length() > LONGEST) {
            throw new StorageException("Say who was given it, in at most %d characters.".formatted(LONGEST));
        }
        byte[] sealed = keys.of(person)
                .orElseThrow(() -> new StorageException("This person is not on the watchlist any more."))
                .seal(given.recipient().strip().getBytes(UTF_8), RowName.disclosure(given.id(), given.on()));
        rows.change(
                "insert into disclosure (id, person_id, given_on, sealed_recipient) values (?, ?, ?, ?)",
                given.id(),
                person.value(),
                given.on(),
                sealed);
    }

    /** Nobody was given it after all. */
    public void remove(Disclosure given) {
        rows.change("delete from disclosure where id = ?", given.id());
    }

    /** Of this person, oldest first; nothing of whoever was erased. */
    public List<Disclosure> of(PersonId person) {
        return rows
                .list(
                        (row, context) -> {
                            UUID id = row.getObject("id", UUID.class);
                            LocalDate on = row.getObject("given_on", LocalDate.class);
                            byte[] sealed = row.getBytes("sealed_recipient");
                            return keys.of(person)
                                    .map(key -> new Disclosure(
                                            id, on, new String(key.open(sealed, RowName.disclosure(id, on)), UTF_8)));
                        },
                        "select id, given_on, sealed_recipient from disclosure where person_id = ? order by given_on, id",
                        person.value())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
