package smartshop.storage.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of looking through the log.
 *
 * @param entries that are whole, from the first on
 * @param since the moment of the first one
 * @param checkpoints that were compared with the log
 * @param restores recorded returns to a backup; what they gave up is no fault
 * @param fault the first one; empty if everything is whole
 */
public record Verification(
        long entries, Optional<Instant> since, int checkpoints, Optional<Fault> fault, List<Restore> restores) {

    public Verification {
        restores = List.copyOf(restores);
    }

    public Verification(long entries, Optional<Instant> since, int checkpoints, Optional<Fault> fault) {
        this(entries, since, checkpoints, fault, List.of());
    }

    public boolean whole() {
        return fault.isEmpty();
    }
}
