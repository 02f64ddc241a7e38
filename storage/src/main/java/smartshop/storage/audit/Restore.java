package smartshop.storage.audit;

import java.time.Instant;
import java.util.List;
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
 * @param since of the checkpoints from then on, and
 * @param until up to then: they may speak of rows that are not in the log any more
 */
public record Restore(long row, boolean ofBackup, Instant at, long known, Instant since, Instant until) {
    private static final Set<String> ACTIONS =
            Set.of(Action.DATABASE_RESTORED.code(), Action.DATABASE_STEPPED_BACK.code());
    private static final Pattern DETAIL = Pattern.compile(
            "entries=([0-9]{1,18}) (?:since-second=(-?[0-9]{1,12}) )?checkpoint-second=(-?[0-9]{1,12})");

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
                        Optional.ofNullable(detail.group(2))
                                .map(Restore::second)
                                .orElse(Instant.MIN),
                        second(detail.group(3))))
                : Optional.empty();
    }

    private static Instant second(String digits) {
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }

    /** @param given what is given up: all checkpoints */
    static Deed ofBackup(List<Checkpoint> given) {
        return Deed.of(Action.DATABASE_RESTORED).with(known(given).and(until(given)));
    }

    /** @param given what is given up: checkpoints of that moment at the earliest */
    static Deed ofTorn(List<Checkpoint> given, Instant since) {
        Detail from = Detail.of(Detail.Measure.SINCE_SECOND, since.getEpochSecond());
        return Deed.of(Action.DATABASE_STEPPED_BACK).with(known(given).and(from).and(until(given)));
    }

    private static Detail known(List<Checkpoint> given) {
        return Detail.of(
                Detail.Measure.ENTRIES,
                given.stream().mapToLong(Checkpoint::entries).max().orElse(0));
    }

    private static Detail until(List<Checkpoint> given) {
        return Detail.of(
                Detail.Measure.CHECKPOINT_SECOND,
                given.stream()
                        .mapToLong(checkpoint -> checkpoint.at().getEpochSecond() + 1) // not before it
                        .max()
                        .orElse(0));
    }

    /** Whether the checkpoint is of what was given up. */
    boolean explains(Checkpoint checkpoint) {
        return checkpoint.entries() >= row
                && checkpoint.entries() <= known
                && !checkpoint.at().isBefore(since)
                && !checkpoint.at().isAfter(until);
    }
}
