package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is about to be overwritten: others to whom the same alert went are given a moment to take what they need from it. Guarded by
 * whoever has it.
 */
final class Leaving {
    /** They take a copy as soon as they get it, on threads of their own. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** Of some 2.7 MB each; beyond, the oldest goes at once. */
    private static final int MOST = 20;

    private final Deque<Gone> waiting = new ArrayDeque<>();

    private record Gone(Runnable wipe, Instant at) {}

    void add(Runnable wipe, Instant now) {
        waiting.addLast(new Gone(wipe, now));
        if (waiting.size() > MOST) {
            waiting.removeFirst().wipe().run();
        }
    }

    void sweep(Instant now) {
        while (!waiting.isEmpty() && over(waiting.peekFirst().at(), now)) {
            waiting.removeFirst().wipe().run();
        }
    }

    private static boolean over(Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(MOMENT) >= 0; // the clock may be set back
    }

    void sweepAll() {
        waiting.forEach(gone -> gone.wipe().run());
        waiting.clear();
    }
}
