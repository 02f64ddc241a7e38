package smartshop.storage.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/** Writes down, outside the database, how long the log is and how it ends. Any thread may call, one at a time. */
public final class Checkpoints {
    private final Rows rows;
    private final EntryRows entries;
    private final AuditLog audit;
    private final Vault vault;
    private final Clock clock;
    private final CheckpointFile own;
    private final Optional<CheckpointFile> second;

    /**
     * @param folder the data folder
     * @param second where a copy goes: another drive, or a folder that whoever uses this computer cannot change
     */
    public Checkpoints(Rows rows, Vault vault, Clock clock, Path folder, Optional<Path> second) {
        this.rows = rows;
        this.entries = new EntryRows(rows);
        this.audit = new AuditLog(rows, vault, clock, () -> Actor.SYSTEM);
        this.vault = vault;
        this.clock = clock;
        this.own = CheckpointFile.in(folder);
        this.second = second.map(CheckpointFile::in);
    }

    /** The moment of the last one; empty if there is none. @throws StorageException if the file cannot be read */
    public Optional<Instant> newest() {
        return own.read(new Chain(vault)).checkpoints().stream()
                .map(Checkpoint::at)
                .max(Instant::compareTo);
    }

    /** What is recorded of a backup that takes the database's place, so that its log is not taken for one that was cut off. */
    public Deed restored() {
        return Restore.ofBackup(all());
    }

    /**
     * The same of the database's own older state.
     *
     * @param since when the first of what is left out was written; what an older checkpoint knows was missing before
     * @param latest what a later checkpoint knows is missing for another reason
     */
    public Deed steppedBack(Instant since, Instant latest) {
        Instant second = since.truncatedTo(ChronoUnit.SECONDS);
        List<Checkpoint> given = all().stream()
                .filter(checkpoint ->
                        !checkpoint.at().isBefore(second) && checkpoint.at().isBefore(latest))
                .toList();
        return Restore.ofTorn(given, second);
    }

    private List<Checkpoint> all() {
        List<Checkpoint> all = new ArrayList<>(own.read(new Chain(vault)).checkpoints());
        second.ifPresent(file -> all.addAll(file.read(new Chain(vault)).checkpoints()));
        return all;
    }

    /**
     * Writes one, first to the files and then, that there is one, to the log: after a power cut in between there is one
     * more than the log says, never one fewer. Nothing happens while the log is empty.
     *
     * @throws StorageException if one of the files was not written; the one in the data folder is written first
     */
    public void write() {
        writeHere().ifPresent(this::copy);
    }

    /** As {@link #write}, without the second folder. @return what {@link #copy} takes there; empty while the log is empty */
    public synchronized Optional<Checkpoint> writeHere() {
        // What a checkpoint knows survives a power cut.
        Optional<EntryRows.Head> head = rows.durably(handle -> entries.head()).filter(end -> end.entries() > 0);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint now = new Checkpoint(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                head.get().entries(),
                HexFormat.of().formatHex(head.get().mac()));
        add(own, now);
        audit.record(Deed.of(Action.CHECKPOINT_WRITTEN).with(Detail.of(Detail.Measure.ENTRIES, now.entries())));
        return Optional.of(now);
    }

    /** To the second folder, if there is one: it may be a drive that takes its time, or never answers. @throws StorageException as {@link #write} */
    public void copy(Checkpoint written) {
        second.ifPresent(file -> add(file, written));
    }

    private void add(CheckpointFile file, Checkpoint checkpoint) {
        try {
            file.add(checkpoint, new Chain(vault));
        } catch (IOException e) {
            throw new StorageException(
                    "The audit log's checkpoint was not written to %s. Check that the drive is there, has space and may be written."
                            .formatted(file.path()),
                    e);
        }
    }
}
