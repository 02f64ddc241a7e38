package smartshop.storage.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/**
 * Looks through the whole log for the first sign that somebody changed it. Its end can only be judged by checkpoints:
 * whoever cuts rows off, sets the database's own mark back and takes away every checkpoint behind it leaves a whole log.
 */
public final class AuditCheck {
    private final EntryRows entries;
    private final Chain chain;
    private final CheckpointFile own;

    /** @param folder the data folder, with the console's own checkpoints */
    public AuditCheck(Rows rows, Vault vault, Path folder) {
        this.entries = new EntryRows(rows);
        this.chain = new Chain(vault);
        this.own = CheckpointFile.in(folder);
    }

    /**
     * Reads every row, a page at a time.
     *
     * @param further checkpoints that were kept elsewhere
     * @throws StorageException if the log or a file cannot be read
     */
    public Verification verify(Optional<Path> further) {
        CheckpointFile.Content kept = own.read(chain);
        CheckpointFile.Content brought = further.map(this::brought).orElse(new CheckpointFile.Content(List.of(), 0));
        List<Checkpoint> checkpoints = new ArrayList<>(kept.checkpoints());
        checkpoints.addAll(brought.checkpoints());
        Walk walk = new Walk(chain, checkpoints);
        entries.from(Long.MIN_VALUE, walk::step);
        Optional<Fault> fault = walk.fault()
                .map(found -> moved(walk, found))
                .or(() -> end(walk, checkpoints))
                .or(() -> foreign(kept))
                .or(() -> foreign(brought))
                .or(() -> walk.unkept(kept.checkpoints()).map(row -> Fault.at(Fault.Kind.CHECKPOINT_MISSING, row)));
        return new Verification(walk.whole(), walk.since(), checkpoints.size(), fault, walk.restores());
    }

    /**
     * Whether a copy of this log that ended so is its beginning.
     *
     * @param head the copy's last mac, in hexadecimal digits; empty if it had no row
     */
    public boolean holds(String head) {
        return head.isEmpty() || entries.has(HexFormat.of().parseHex(head));
    }

    private CheckpointFile.Content brought(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StorageException("There is no file of checkpoints %s.".formatted(file));
        }
        return new CheckpointFile(file).read(chain);
    }

    /** A row that is not in its place may be further on, where others were swapped with it or put before it. */
    private Fault moved(Walk walk, Fault found) {
        if (found.kind() != Fault.Kind.CHANGED || found.place() <= walk.whole()) {
            return found;
        }
        boolean[] later = new boolean[1];
        entries.from(found.place(), entry -> {
            later[0] = walk.missed(entry);
            return !later[0];
        });
        return later[0] ? Fault.at(Fault.Kind.OUT_OF_ORDER, found.place()) : found;
    }

    private Optional<Fault> end(Walk walk, List<Checkpoint> checkpoints) {
        long next = walk.whole() + 1;
        return checkpoints.stream()
                .filter(checkpoint -> checkpoint.entries() >= next && !walk.givenUp(checkpoint))
                .max(Comparator.comparingLong(Checkpoint::entries))
                .map(behind -> Fault.shownBy(behind, Fault.Kind.CUT_OFF, next))
                .or(() -> head(walk));
    }

    /** The database's own mark. It shows clumsiness; who is careful sets it back. */
    private Optional<Fault> head(Walk walk) {
        Optional<EntryRows.Head> head = entries.head();
        long marked = head.map(EntryRows.Head::entries).orElse(0L);
        if (head.isEmpty() || marked > walk.whole()) {
            return Optional.of(Fault.at(Fault.Kind.CUT_OFF, walk.whole() + 1));
        }
        boolean fits =
                marked == walk.whole() && MessageDigest.isEqual(head.get().mac(), walk.last());
        return fits ? Optional.empty() : Optional.of(Fault.at(Fault.Kind.CHANGED, walk.whole()));
    }

    private static Optional<Fault> foreign(CheckpointFile.Content content) {
        return content.foreign() == 0
                ? Optional.empty()
                : Optional.of(Fault.at(Fault.Kind.CHECKPOINT_CHANGED, content.foreign()));
    }
}
