package smartshop.storage.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded return to a backup, or to an older state of the database itself. From its row on the log is another one than before.
 *
 * @param row its number
 * @param ofBackup a backup was put in the database's place; otherwise its own last commits were left out, which a power cut had torn
 * @param known how many rows the log had had by the newest checkpoint; 0 if there was none
 * @param until the newest checkpoint's moment: those up to it may speak of rows that are not in the log any more
 */
public record Restore(long row, boolean ofBackup, Instant at, long known, Instant until) {
    private static final Set<String> ACTIONS =
            Set.of(Action.DATABASE_RESTORED.code(), Action.DATABASE_STEPPED_BACK.code());
    private static final Pattern DETAIL = Pattern.compile("entries=([0-9]{1,18}) checkpoint-second=(-?[0-9]{1,12})");

    /** Rows of which a checkpoint knew, and that what was returned to did not have. */
    public long lost() {
        return Math.max(0, known - row + 1);
    }

    static Optional<Restore> of(Entry entry) {
        Matcher detail = DETAIL.matcher(entry.detail());
        return ACTIONS.contains(entry.action()) && detail.matches()
                ? Optional.of(new Restore(
                        entry.number(),
                        entry.action().equals(Action.DATABASE_RESTORED.code()),
                        entry.at(),
                        Long.parseLong(detail.group(1)),
                        Instant.ofEpochSecond(Long.parseLong(detail.group(2)))))
                : Optional.empty();
    }

    /** @param newest empty if there is none */
    static Deed deed(Action action, long known, Optional<Checkpoint> newest) {
        long until =
                newest.map(checkpoint -> checkpoint.at().getEpochSecond() + 1).orElse(0L); // not before it
        return Deed.of(action)
                .with(Detail.of(Detail.Measure.ENTRIES, known).and(Detail.of(Detail.Measure.CHECKPOINT_SECOND, until)));
    }

    /** Whether the checkpoint is of what was given up. */
    boolean explains(Checkpoint checkpoint) {
        return checkpoint.entries() >= row
                && checkpoint.entries() <= known
                && !checkpoint.at().isAfter(until);
    }
}
