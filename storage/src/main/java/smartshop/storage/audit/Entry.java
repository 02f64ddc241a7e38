package smartshop.storage.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of the log, as the database has it: perhaps of another version, perhaps changed.
 *
 * @param number from 1 on, without a gap
 * @param at to the microsecond
 * @param actor as in {@link Actor#pseudonym}
 * @param action as in {@link Action#code}
 * @param detail as in {@link Detail#toString}
 * @param mac of the row and of the mac before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Entry(
        long number, Instant at, String actor, String action, Optional<UUID> subject, String detail, byte[] mac) {

    Entry renumbered(long other) {
        return new Entry(other, at, actor, action, subject, detail, mac);
    }
}
