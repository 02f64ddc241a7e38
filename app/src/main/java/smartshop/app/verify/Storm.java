package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a storm from a busy evening: the first few calls of a minute go out one by one, and the others together at its end, but what is
 * graver than everything that went out in that minute goes out at once. Belongs to one thread.
 */
final class Storm {
    /** More than one guard answers in a minute. */
    static final int ONE_BY_ONE = 5;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Call> calls = new ArrayDeque<>();
    private final List<UUID> held = new ArrayList<>();
    private Instant heldSince = Instant.MAX;

    private record Call(Instant at, Severity severity) {}

    /** @return whether to call for this one by itself; else it is in the next digest */
    boolean alone(OpenAlert alert, Instant now) {
        while (!calls.isEmpty() && !now.isBefore(calls.peekFirst().at().plus(WINDOW))) {
            calls.removeFirst();
        }
        boolean graver = calls.stream().allMatch(call -> alert.severity().compareTo(call.severity()) > 0);
        if (calls.size() < ONE_BY_ONE || graver) {
            calls.addLast(new Call(now, alert.severity()));
            return true;
        }
        if (held.isEmpty()) {
            heldSince = now;
        }
        held.add(alert.id());
        return false;
    }

    /** The alerts of the digest that is due, if one is. */
    Optional<List<UUID>> due(Instant now) {
        if (held.isEmpty() || now.isBefore(heldSince.plus(WINDOW))) {
            return Optional.empty();
        }
        List<UUID> all = List.copyOf(held);
        held.clear();
        return Optional.of(all);
    }
}
