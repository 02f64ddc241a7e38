package smartshop.storage.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/** Takes people whose rows the vault itself sealed, as it did before people had keys, to a key of their own. */
public final class Resealing {
    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    /** There while what lies on the disk from before has not been cleared away; holds how much was unreadable then. */
    private static final String MARK = "storage.before-own-keys";

    private final Rows rows;
    private final Seal vault;
    private final PeopleKeys keys;

    public Resealing(Rows rows, Seal vault, PeopleKeys keys) {
        this.rows = rows;
        this.vault = vault;
        this.keys = keys;
    }

    /** Whether the tables tell whose rows need their own keys; older ones do not. */
    public boolean applies() {
        return !rows.list(
                        (row, context) -> row.getInt(1),
                        "select 1 from information_schema.columns"
                                + " where table_name = 'person' and column_name = 'own_key'")
                .isEmpty();
    }

    /** All in one transaction. A value that did not open before stays as it is, and does not open afterwards either. */
    public void all() {
        List<PersonId> people = people("own_key = false");
        keys.make(people);
        rows.in(handle -> {
            long lost =
                    people.stream().mapToLong(person -> reseal(handle, person)).sum();
            if (!people.isEmpty()) {
                Rows.change(handle, "update setting set content = ? where name = ?", Long.toString(lost), MARK);
            }
            return people;
        });
        if (!people.isEmpty()) {
            log.info("{} people on the watchlist were given keys of their own", people.size());
        }
    }

    /** People whose rows need their own keys. */
    public List<PersonId> withOwnKey() {
        return people("own_key = true");
    }

    /** Whether what lies on the disk from before, in copies and in the file's free space, is still to be cleared away. */
    public boolean leavesOldRows() {
        return !mark().isEmpty();
    }

    public void oldRowsAreGone() {
        rows.change("delete from setting where name = ?", MARK);
    }

    /** Reads every value about everybody: whether as many open as before the resealing. */
    public boolean isWhole() {
        return mark().stream().allMatch(lost -> unreadable() <= Long.parseLong(lost));
    }

    private List<String> mark() {
        return rows.list(
                (row, context) -> row.getString("content"), "select content from setting where name = ?", MARK);
    }

    private long unreadable() {
        return rows.in(handle -> withOwnKey().stream()
                .mapToLong(person -> keys.of(person)
                        .map(key -> Cell.of(handle, person).stream()
                                .filter(cell -> opened(cell, key).isEmpty())
                                .count())
                        .orElse(0L))
                .sum());
    }

    /** How many values did not open. */
    private long reseal(Handle handle, PersonId person) {
        Seal key = keys.make(person);
        Rows.change(handle, "update person set own_key = true where id = ?", person.value());
        return Cell.of(handle, person).stream()
                .filter(cell -> !resealed(handle, cell, key))
                .count();
    }

    private boolean resealed(Handle handle, Cell cell, Seal key) {
        Optional<byte[]> plain = opened(cell, vault);
        plain.ifPresent(bytes -> cell.replace(handle, key.seal(bytes, cell.name())));
        return plain.isPresent();
    }

    private static Optional<byte[]> opened(Cell cell, Seal seal) {
        try {
            return Optional.of(seal.open(cell.sealed(), cell.name()));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    private List<PersonId> people(String which) {
        return rows.list(
                (row, context) -> new PersonId(row.getObject("id", UUID.class)),
                "select id from person where " + which);
    }
}
