package smartshop.app.lawful;

import java.time.LocalDate;
import java.util.List;

/** Whether the shop's papers let live matching run. */
public sealed interface LockState {

    /** Whether they do. */
    default boolean open() {
        return !(this instanceof Locked);
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
