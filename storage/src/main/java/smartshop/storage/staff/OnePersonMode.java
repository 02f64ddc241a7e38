package smartshop.storage.staff;

import java.time.Instant;

/**
 * One person does alone what otherwise takes two.
 *
 * @param by who wanted it
 * @param reason why, in that person's words
 */
public record OnePersonMode(Instant since, StaffId by, String reason) {

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "OnePersonMode[" + since + ", " + by + "]";
    }
}
