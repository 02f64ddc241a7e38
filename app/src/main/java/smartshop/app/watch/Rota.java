package smartshop.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Whose turn it is: of the cameras that are due and that no thread looks at, the one that has waited longest. So a busy
 * camera cannot starve a quiet one.
 */
final class Rota {
    /** Cameras become due by time as well as by frames. */
    private static final long PATIENCE_MS = 100;

    /** Half a look: whoever waits for a pause finds most of them. */
    private static final long IDLE_CHECK_MS = 10;

    private final Clock clock;
    private final List<WatchedCamera> cameras = new ArrayList<>();
    private final Set<WatchedCamera> looking = new HashSet<>();
    private boolean closed;

    Rota(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(WatchedCamera camera) {
        cameras.add(camera);
        notifyAll();
    }

    /** Returns when no thread looks at the camera any more. */
    synchronized Optional<WatchedCamera> remove(UUID id) throws InterruptedException {
        Optional<WatchedCamera> found =
                cameras.stream().filter(camera -> camera.id().equals(id)).findFirst();
        if (found.isPresent()) {
            cameras.remove(found.get());
            while (looking.contains(found.get())) {
                wait();
            }
        }
        return found;
    }

    synchronized List<WatchedCamera> all() {
        return List.copyOf(cameras);
    }

    synchronized int size() {
        return cameras.size();
    }

    /** A frame arrived. */
    synchronized void wake() {
        notifyAll();
    }

    /** Waits for a turn; empty when the watch closes. */
    synchronized Optional<WatchedCamera> next() throws InterruptedException {
        while (!closed) {
            Optional<WatchedCamera> turn = longestWaiting(clock.instant());
            if (turn.isPresent()) {
                looking.add(turn.get());
                return turn;
            }
            wait(PATIENCE_MS);
        }
        return Optional.empty();
    }

    /** Waits until no camera is looked at or due, but no longer than that. */
    synchronized void awaitIdle(Duration longest) throws InterruptedException {
        Instant until = clock.instant().plus(longest);
        for (Instant now = clock.instant(); !closed && !idle(now) && now.isBefore(until); now = clock.instant()) {
            wait(IDLE_CHECK_MS);
        }
    }

    /** Waits until that is so of each camera and none of them is being looked at. @return false if it took too long */
    synchronized boolean await(Predicate<WatchedCamera> settled, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!cameras.stream().allMatch(camera -> settled.test(camera) && !looking.contains(camera))) {
            if (closed || System.nanoTime() > end) {
                return closed;
            }
            wait(IDLE_CHECK_MS);
        }
        return true;
    }

    private boolean idle(Instant now) {
        return looking.isEmpty() && longestWaiting(now).isEmpty();
    }

    private Optional<WatchedCamera> longestWaiting(Instant now) {
        return cameras.stream()
                .filter(camera -> !looking.contains(camera) && camera.due(now))
                .min(Comparator.comparing(WatchedCamera::lastLook));
    }

    synchronized void done(WatchedCamera camera) {
        looking.remove(camera);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
