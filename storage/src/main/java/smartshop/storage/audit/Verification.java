package smartshop.storage.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of looking through the log.
 *
 * @param entries that are whole, from the first on
 * @param since the moment of the first one
 * @param checkpoints that were compared with the log
 * @param fault the first one; empty if everything is whole
 */
public record Verification(long entries, Optional<Instant> since, int checkpoints, Optional<Fault> fault) {

    public boolean whole() {
        return fault.isEmpty();
    }
}
