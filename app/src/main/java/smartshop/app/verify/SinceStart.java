package smartshop.app.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.verify.TwoClocks.Moment;
import smartshop.storage.staff.StaffId;

/**
 * When the person of an alert was last seen, and who has said since this console began that they are who is listed; of the latest alerts.
 * It is written nowhere, so that a restart ends every permit. Thread-safe.
 */
final class SinceStart {
    /** A month of a busy shop's alerts, and more than a board holds; of older ones nothing is permitted. */
    private static final int MOST = 500;

    private final Map<UUID, Moment> seen = latest();
    private final Map<UUID, Map<StaffId, Moment>> yes = latest();

    private static <T> Map<UUID, T> latest() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, T> eldest) {
                return size() > MOST;
            }
        };
    }

    synchronized void seen(UUID alert, Moment at) {
        seen.merge(alert, at, (before, now) -> now.isAfter(before) ? now : before);
    }

    synchronized Optional<Moment> lastSeen(UUID alert) {
        return Optional.ofNullable(seen.get(alert));
    }

    synchronized void saidYes(UUID alert, StaffId who, Moment at) {
        yes.computeIfAbsent(alert, key -> new LinkedHashMap<>()).put(who, at);
    }

    synchronized boolean hasSaidYes(UUID alert, StaffId who) {
        return yes.getOrDefault(alert, Map.of()).containsKey(who);
    }

    synchronized void saysItNoMore(UUID alert, StaffId who) {
        yes.getOrDefault(alert, new LinkedHashMap<>()).remove(who);
    }

    /** When the second of these said so. @param standing whose yes counts by what is written down */
    synchronized Optional<Moment> seconded(UUID alert, List<StaffId> standing) {
        return yes.getOrDefault(alert, Map.of()).entrySet().stream()
                .filter(said -> standing.contains(said.getKey()))
                .map(Map.Entry::getValue)
                .sorted((one, other) -> Long.signum(one.nanos() - other.nanos()))
                .skip(1)
                .findFirst();
    }
}
