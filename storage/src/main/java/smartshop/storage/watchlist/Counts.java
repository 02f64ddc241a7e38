package smartshop.storage.watchlist;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/**
 * How often each entry was changed, sealed in one row beside the entries: an older row that somebody puts back does not fit,
 * and one that somebody took away is missed. Within one transaction.
 */
record Counts(Handle handle, Seal vault) {
    private static final String ROW = "watchlist_roster";
    private static final int ENTRY = 3 * Long.BYTES;

    /** Empty if it was never kept. @throws StorageException if somebody changed it */
    Optional<Map<PersonId, Long>> all() {
        return handle.select("select sealed_counts from watchlist_roster")
                .map((row, context) -> read(vault.open(row.getBytes(1), ROW)))
                .findFirst();
    }

    /** As {@link #all}, but knows nobody if it is gone or was changed. */
    Map<PersonId, Long> honoured() {
        try {
            return all().orElse(Map.of());
        } catch (StorageException e) {
            return Map.of();
        }
    }

    /** Whoever changes an entry waits here for each other. */
    void oneAtATime() {
        Rows.change(handle, "update watchlist_roster set sealed_counts = sealed_counts");
    }

    void keep(Map<PersonId, Long> counts) {
        byte[] sealed = vault.seal(bytes(counts), ROW);
        // Changed in place, so that whoever waits in oneAtATime goes on with this very row.
        if (Rows.change(handle, "update watchlist_roster set sealed_counts = ?", (Object) sealed) == 0) {
            Rows.change(handle, "insert into watchlist_roster (sealed_counts) values (?)", (Object) sealed);
        }
    }

    private static byte[] bytes(Map<PersonId, Long> counts) {
        ByteBuffer bytes = ByteBuffer.allocate(ENTRY * counts.size());
        counts.forEach((person, changes) -> bytes.putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .putLong(changes));
        return bytes.array();
    }

    private static Map<PersonId, Long> read(byte[] plain) {
        Map<PersonId, Long> counts = new HashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        while (bytes.hasRemaining()) {
            counts.put(new PersonId(new UUID(bytes.getLong(), bytes.getLong())), bytes.getLong());
        }
        return counts;
    }
}
