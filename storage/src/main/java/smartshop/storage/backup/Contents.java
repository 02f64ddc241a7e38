package smartshop.storage.backup;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in a database file that could be read from its first row to its last.
 *
 * @param rows how many each table has
 * @param opened sealed values that were opened
 * @param unreadable sealed values that do not open, though there is a key for them
 * @param head the audit log's last mac in hexadecimal digits; empty if nothing was recorded yet
 */
public record Contents(Map<String, Long> rows, long opened, long unreadable, String head) {
    private static final String TRANSIENT = "look_alike";

    public Contents {
        rows = Map.copyOf(rows);
    }

    public long people() {
        return rows.getOrDefault("person", 0L);
    }

    public long alerts() {
        return rows.getOrDefault("alert", 0L);
    }

    /** Rows of the audit log. */
    public long entries() {
        return rows.getOrDefault("audit_entry", 0L);
    }

    /** Whether the copy has as many rows in every table, but for what no copy keeps, and the same log. */
    public boolean sameAs(Contents copy) {
        return counted().equals(copy.counted()) && head.equals(copy.head);
    }

    private Map<String, Long> counted() {
        Map<String, Long> counted = new TreeMap<>(rows);
        counted.remove(TRANSIENT);
        return counted;
    }
}
