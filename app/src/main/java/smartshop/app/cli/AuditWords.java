package smartshop.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Entry;
import smartshop.storage.audit.Fault;
import smartshop.storage.audit.Verification;

/** The audit log in words. */
final class AuditWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private AuditWords() {}

    static String of(Verification found) {
        return found.fault().map(fault -> of(fault, found.entries())).orElseGet(() -> whole(found)) + restores(found);
    }

    private static String whole(Verification found) {
        String since =
                found.since().map(at -> ", whole since " + DAY.format(at)).orElse("");
        return counted(found.entries(), "entry", "entries")
                + since
                + (found.checkpoints() == 0
                        ? ". There was no checkpoint to compare with, so rows cut off at the end would not show."
                        : "; it agrees with " + counted(found.checkpoints(), "checkpoint", "checkpoints") + ".");
    }

    private static String restores(Verification found) {
        return found.restores().stream()
                .map(restore -> " On %s %s, as row %d says%s."
                        .formatted(
                                DAY.format(restore.at()),
                                restore.ofBackup()
                                        ? "a backup was restored"
                                        : "changes that a power cut had torn were left out",
                                restore.row(),
                                restore.lost() == 0
                                        ? ""
                                        : ": " + counted(restore.lost(), "row", "rows")
                                                + " that a checkpoint knows of from before are not in this log"))
                .collect(Collectors.joining());
    }

    private static String of(Fault fault, long entries) {
        String row = "Row " + fault.place();
        String before = entries == 0 ? "" : " What is before it is whole (" + counted(entries, "row", "rows") + ").";
        return switch (fault.kind()) {
            case CHANGED -> row + " was changed, put in, or written with another key." + before;
            case MISSING -> row + " is missing: it was taken out." + before;
            case OUT_OF_ORDER -> row + " is out of order: what was written there stands further on." + before;
            case CUT_OFF -> row + " and what came after it is missing: cut off" + behind(fault.checkpoint()) + before;
            case REWRITTEN ->
                row + " is not the one of the checkpoint of " + day(fault.checkpoint())
                        + ": the log was written anew with the right key, or an older backup was put back.";
            case CHECKPOINT_CHANGED ->
                "The rows are whole, but line %d of a file of checkpoints was changed, or is another console's."
                        .formatted(fault.place());
            case CHECKPOINT_MISSING ->
                "The rows are whole, but the newest checkpoint, which row %d speaks of, was taken out of audit-checkpoints.txt."
                        .formatted(fault.place());
        };
    }

    private static String behind(Optional<Instant> checkpoint) {
        return checkpoint.isPresent()
                ? " behind the checkpoint of " + day(checkpoint) + "."
                : ", or the database's mark of the end was changed.";
    }

    private static String day(Optional<Instant> moment) {
        return moment.map(MOMENT::format).orElse("");
    }

    private static String counted(long count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    /** "17  2026-11-21 12:00:00  owner    enrolled a person  ID  photos=2". */
    static String of(Entry entry) {
        return "%7d  %s  %-8s %s  %s  %s"
                .formatted(
                        entry.number(),
                        MOMENT.format(entry.at()),
                        entry.actor(),
                        Action.of(entry.action()).map(Action::words).orElse(entry.action()),
                        entry.subject().map(Object::toString).orElse(""),
                        entry.detail())
                .stripTrailing();
    }
}
