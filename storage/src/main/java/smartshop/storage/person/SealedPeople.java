package smartshop.storage.person;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedValues;

/** Every value about every person who has a key. Somebody without was erased, and is nobody. */
public final class SealedPeople implements SealedValues {
    private final Rows rows;
    private final PeopleKeys keys;
    private final BiFunction<Handle, PersonId, List<Cell>> cells;

    /** @param rows of tables that are up to date. @param evidence whether that of alerts is read too */
    public SealedPeople(Rows rows, PeopleKeys keys, boolean evidence) {
        this.rows = rows;
        this.keys = keys;
        this.cells = evidence ? Cell::of : Cell::withoutEvidence;
    }

    @Override
    public Reading read() {
        return rows.in(handle -> handle
                .select("select id from person where own_key = true")
                .map((row, context) -> new PersonId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(person ->
                        keys.of(person).map(key -> read(handle, person, key)).orElse(Reading.NONE))
                .reduce(Reading.NONE, Reading::and));
    }

    private Reading read(Handle handle, PersonId person, Seal key) {
        return cells.apply(handle, person).stream()
                .map(cell -> opens(cell, key) ? new Reading(1, 0) : new Reading(0, 1))
                .reduce(Reading.NONE, Reading::and);
    }

    private static boolean opens(Cell cell, Seal key) {
        try {
            key.open(cell.sealed(), cell.name());
            return true;
        } catch (StorageException e) {
            return false;
        }
    }
}
