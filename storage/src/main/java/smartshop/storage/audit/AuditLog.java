package smartshop.storage.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * Who did what, in a chain of rows in which every change shows. Rows are added and never changed or taken away; they hold
 * numbers and the program's own words, no name. Any thread may call.
 */
public final class AuditLog {
    private final Rows rows;
    private final EntryRows entries;
    private final Vault vault;
    private final Clock clock;
    private final Supplier<Actor> actor;

    /** @param actor who does what is recorded here, asked each time */
    public AuditLog(Rows rows, Vault vault, Clock clock, Supplier<Actor> actor) {
        this.rows = rows;
        this.entries = new EntryRows(rows);
        this.vault = vault;
        this.clock = clock;
        this.actor = actor;
    }

    /** The same log for what somebody else does. */
    public AuditLog by(Actor other) {
        return new AuditLog(rows, vault, clock, () -> other);
    }

    /**
     * Records it; when this returns, or the {@link #together} that it is within, the row and what it goes with survive a power
     * cut. Within {@link #together}: what was done comes first, this last, since everybody else who records waits from here on.
     *
     * @throws smartshop.storage.StorageException if the disk does not take it, or the log was damaged
     */
    public void record(Deed deed) {
        rows.durably(handle -> append(handle, deed));
    }

    /** Does something in the database and records it: both or neither. */
    public void recorded(Runnable work, Deed deed) {
        together(() -> {
            work.run();
            record(deed);
            return deed;
        });
    }

    /** As {@link #recorded(Runnable, Deed)}, for what is known only once it is done. */
    public <T> T recorded(Supplier<T> work, Function<? super T, Deed> deed) {
        return together(() -> {
            T done = work.get();
            record(deed.apply(done));
            return done;
        });
    }

    /** One transaction for what is done in the database, on this thread, and the records of it. */
    public <T> T together(Supplier<T> work) {
        return rows.in(handle -> work.get());
    }

    /** The newest of the rows, oldest of them first. */
    public void newest(long most, Consumer<Entry> reader) {
        long last = entries.head().map(EntryRows.Head::entries).orElse(0L);
        entries.from(Math.max(0, last - most), entry -> {
            reader.accept(entry);
            return true;
        });
    }

    /** The rows from the newest to the oldest, until the reader has enough and says false. */
    public void backwards(Predicate<Entry> reader) {
        entries.backwards(reader);
    }

    private Entry append(Handle handle, Deed deed) {
        EntryRows.Head head = EntryRows.next(handle);
        Entry bare = new Entry(
                head.entries(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.get().pseudonym(),
                deed.action().code(),
                deed.subject(),
                deed.detail().toString(),
                Chain.START);
        byte[] mac = new Chain(vault).mac(head.mac(), bare);
        Entry entry =
                new Entry(bare.number(), bare.at(), bare.actor(), bare.action(), bare.subject(), bare.detail(), mac);
        EntryRows.append(handle, entry);
        return entry;
    }
}
