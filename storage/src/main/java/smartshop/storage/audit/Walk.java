package smartshop.storage.audit;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the chain row by row, up to the first fault. */
final class Walk {
    private final Chain chain;
    private final Map<Long, List<Checkpoint>> checkpoints;
    private final List<Restore> restores = new ArrayList<>();
    private byte[] before = Chain.START;
    private long whole;
    private long announced;
    private long announcedBy;
    private @Nullable Instant since;
    private @Nullable Fault fault;

    Walk(Chain chain, List<Checkpoint> checkpoints) {
        this.chain = chain;
        this.checkpoints = checkpoints.stream().collect(groupingBy(Checkpoint::entries));
    }

    /** @return whether to go on */
    boolean step(Entry entry) {
        long expected = whole + 1;
        if (entry.number() > expected) {
            fault = Fault.at(Fault.Kind.MISSING, expected);
        } else if (entry.number() < expected) {
            fault = Fault.at(Fault.Kind.CHANGED, entry.number()); // before the first
        } else if (!chain.follows(before, entry)) {
            fault = Fault.at(Fault.Kind.CHANGED, expected);
        } else {
            accept(entry);
        }
        return fault == null;
    }

    private void accept(Entry entry) {
        Restore.of(entry).ifPresent(restores::add);
        for (Checkpoint here : checkpoints.getOrDefault(entry.number(), List.of())) {
            if (!here.fits(entry) && !givenUp(here)) {
                fault = Fault.shownBy(here, Fault.Kind.REWRITTEN, entry.number());
                return;
            }
        }
        if (entry.action().equals(Action.CHECKPOINT_WRITTEN.code())) {
            announced = counted(entry.detail());
            announcedBy = entry.number();
        }
        since = since == null ? entry.at() : since;
        before = entry.mac();
        whole = entry.number();
    }

    private static long counted(String detail) {
        return Long.parseLong(detail.substring(detail.indexOf('=') + 1)); // the row is ours: its mac fits
    }

    /** Whether this row, with another number, is the one that is missed. */
    boolean missed(Entry later) {
        return chain.follows(before, later.renumbered(whole + 1));
    }

    /** Whether a recorded return to a backup is why the log has not what the checkpoint has. */
    boolean givenUp(Checkpoint checkpoint) {
        return restores.stream().anyMatch(restore -> restore.explains(checkpoint));
    }

    List<Restore> restores() {
        return List.copyOf(restores);
    }

    long whole() {
        return whole;
    }

    byte[] last() {
        return before;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The number of the newest row that says there is a checkpoint of so many entries; empty if that one is known. */
    Optional<Long> unkept(List<Checkpoint> kept) {
        boolean known = announcedBy == 0 || kept.stream().anyMatch(checkpoint -> checkpoint.entries() == announced);
        return known ? Optional.empty() : Optional.of(announcedBy);
    }
}
