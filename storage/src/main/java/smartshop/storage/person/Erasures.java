package smartshop.storage.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/** Erased people and the database: the key goes first, then the rows, and neither comes back without the other. */
public final class Erasures {
    private static final Logger log = LoggerFactory.getLogger(Erasures.class);

    private final Rows rows;
    private final PeopleKeys keys;

    public Erasures(Rows rows, PeopleKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /**
     * Destroys the person's key, then deletes the rows. What a crash in between leaves cannot be read, and goes as the
     * database opens. Nothing happens if nobody has this number; a key whose rows somebody else took away goes as well.
     */
    public void erase(PersonId person) {
        if (keys.of(person).isPresent() || people().contains(person)) {
            keys.erase(person);
            delete(List.of(person));
        }
    }

    /** Destroys the key of somebody who is not listed, for example of who asked for something. The rows, if any, stay and cannot be read. */
    public void forget(PersonId person) {
        keys.erase(person);
        delete(List.of());
    }

    /** Lets the keys and the database know all erasures of each other, and deletes rows of whoever was erased. */
    public void finish() {
        keys.bury(Set.copyOf(tombstones()));
        List<PersonId> dead = people().stream().filter(keys::erased).toList();
        delete(dead);
        if (!dead.isEmpty()) {
            log.warn(
                    "Erased people were still in the database, from an older copy or an interrupted removal, and have been deleted: {}",
                    dead.size());
        }
    }

    private void delete(List<PersonId> dead) {
        rows.in(handle -> {
            dead.forEach(person -> Rows.change(handle, "delete from person where id = ?", person.value()));
            remember(handle);
            return dead;
        });
    }

    private void remember(Handle handle) {
        Set<String> missing = new HashSet<>(keys.tombstones());
        tombstones().forEach(missing::remove);
        missing.forEach(hash -> Rows.change(handle, "insert into erased_person (tombstone) values (?)", hash));
    }

    private List<String> tombstones() {
        return rows.list((row, context) -> row.getString("tombstone"), "select tombstone from erased_person");
    }

    private List<PersonId> people() {
        return rows.list((row, context) -> new PersonId(row.getObject("id", UUID.class)), "select id from person");
    }
}
