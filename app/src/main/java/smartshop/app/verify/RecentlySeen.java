package smartshop.app.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When the person of an alert was last seen, of the latest alerts. Thread-safe. */
final class RecentlySeen {
    /** A month of a busy shop's alerts; beyond, the moment of the alert itself counts, which is earlier. */
    private static final int MOST = 500;

    private final Map<UUID, Instant> last = new LinkedHashMap<>();

    synchronized void put(UUID alert, Instant at) {
        last.merge(alert, at, (before, now) -> now.isAfter(before) ? now : before);
        if (last.size() > MOST) {
            last.remove(last.keySet().iterator().next());
        }
    }

    synchronized Optional<Instant> of(UUID alert) {
        return Optional.ofNullable(last.get(alert));
    }
}
