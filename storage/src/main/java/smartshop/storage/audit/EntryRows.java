package smartshop.storage.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;

/** The log's tables. */
final class EntryRows {
    /** The chain's end, as the database says. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Head(long entries, byte[] mac) {}

    /** Rows that are in memory at a time; more of them are not read faster. */
    private static final int PAGE = 5_000;

    /** Whoever looks back seldom looks far. */
    private static final int PAGE_BACK = 500;

    private final Rows rows;

    EntryRows(Rows rows) {
        this.rows = rows;
    }

    /** Gives out the next number; until the transaction ends, everybody else who appends waits. */
    static Head next(Handle handle) {
        if (Rows.change(handle, "update audit_head set entries = entries + 1") != 1) {
            throw new StorageException("The audit log was damaged: its end is not marked."
                    + " 'smartshop audit verify' says more; restore a backup of the data folder.");
        }
        return heads(handle).getFirst();
    }

    static void append(Handle handle, Entry entry) {
        Rows.change(
                handle,
                "insert into audit_entry (number, recorded_at, actor, action, subject, detail, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject().orElse(null),
                entry.detail(),
                entry.mac());
        Rows.change(handle, "update audit_head set mac = ?", entry.mac());
    }

    /** Empty if somebody took it away. */
    Optional<Head> head() {
        return rows.in(handle -> heads(handle).stream().findFirst());
    }

    boolean has(byte[] mac) {
        return !rows.list((row, context) -> row.getLong("number"), "select number from audit_entry where mac = ?", mac)
                .isEmpty();
    }

    /** By number, from after that one on, until the visitor has enough and says false. */
    void from(long after, Predicate<Entry> visitor) {
        long last = after;
        List<Entry> page = page(last);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!visitor.test(entry)) {
                    return;
                }
            }
            last = page.getLast().number();
            page = page(last);
        }
    }

    private List<Entry> page(long after) {
        return rows.list(
                EntryRows::entry,
                "select * from audit_entry where number > ? order by number fetch first ? rows only",
                after,
                PAGE);
    }

    /** By number, from the last one on, until the visitor has enough and says false. */
    void backwards(Predicate<Entry> visitor) {
        List<Entry> page = pageBefore(Long.MAX_VALUE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!visitor.test(entry)) {
                    return;
                }
            }
            page = pageBefore(page.getLast().number());
        }
    }

    private List<Entry> pageBefore(long number) {
        return rows.list(
                EntryRows::entry,
                "select * from audit_entry where number < ? order by number desc fetch first ? rows only",
                number,
                PAGE_BACK);
    }

    private static List<Head> heads(Handle handle) {
        return handle.select("select entries, mac from audit_head")
                .map((row, context) -> new Head(row.getLong("entries"), row.getBytes("mac")))
                .list();
    }

    private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                row.getLong("number"),
                Rows.instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("action"),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                row.getString("detail"),
                row.getBytes("mac"));
    }
}
