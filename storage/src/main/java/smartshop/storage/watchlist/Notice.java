package smartshop.storage.watchlist;

import java.time.LocalDate;

/** Whether the listed person knows. They have a right to, unless there is a reason, which is looked at again. */
public sealed interface Notice {

    /** They were told that day. */
    record Told(LocalDate on) implements Notice {}

    /** They were not told, and the reason is looked at again that day. */
    record Withheld(Why why, LocalDate reviewOn) implements Notice {}

    /** Kept by name. */
    enum Why {
        /** Nobody knows where to write, and the person was not there to be told. */
        NO_ADDRESS,
        /** An investigation would suffer. */
        INVESTIGATION,
        /** Somebody would be in danger. */
        SAFETY
    }
}
