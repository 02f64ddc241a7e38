package smartshop.app.lawful;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Whether the shop's papers let live matching run. */
public sealed interface LockState {

    /** Whether they do. */
    default boolean open() {
        return !(this instanceof Locked);
    }

    /** Why not; empty if they do. */
    default List<LockReason> reasons() {
        return this instanceof Locked(List<LockReason> reasons) ? reasons : List.of();
    }

    /** Locked for this reason, too. */
    default LockState and(LockReason further) {
        return new Locked(Stream.concat(Stream.of(further), reasons().stream()).toList());
    }

    /** @param until the first day on which it is locked unless the papers are done again */
    record Open(LocalDate until) implements LockState {}

    /**
     * Open, but not for long.
     *
     * @param until the first day on which it is locked
     * @param daysLeft 1 to {@link MatchingLock#WARNING_DAYS}
     */
    record Warning(LocalDate until, long daysLeft) implements LockState {}

    /** @param reasons one at least */
    record Locked(List<LockReason> reasons) implements LockState {}
}
