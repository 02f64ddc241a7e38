package smartshop.app.decode;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;

/**
 * Access units on their way into a decoder. It holds about two seconds; when it is full, everything waiting is dropped and
 * only a keyframe is let in again, because a stream with a hole decodes to smears.
 */
final class UnitQueue {
    private static final int MOST_UNITS = 48;
    private static final int MOST_BYTES = 8 << 20;

    private final Deque<AccessUnit> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean keyframeNeeded = true;

    /** @return false if the unit, or what waited before it, was dropped: ask the camera for a keyframe */
    synchronized boolean offer(AccessUnit unit) {
        if (unit.keyframe()) {
            keyframeNeeded = false;
        }
        if (keyframeNeeded) {
            return false;
        }
        if (waiting.size() >= MOST_UNITS || bytes + unit.data().length > MOST_BYTES) {
            dropToKeyframe();
            return false;
        }
        waiting.addLast(unit);
        bytes += unit.data().length;
        notifyAll();
        return true;
    }

    /** Waits up to {@code millis} for the next unit; null if none came. */
    synchronized @Nullable AccessUnit poll(long millis) throws InterruptedException {
        if (waiting.isEmpty()) {
            wait(millis);
        }
        AccessUnit next = waiting.pollFirst();
        if (next != null) {
            bytes -= next.data().length;
        }
        return next;
    }

    /** Forgets what waits; the next unit that is let in is a keyframe. */
    synchronized void dropToKeyframe() {
        waiting.clear();
        bytes = 0;
        keyframeNeeded = true;
    }
}
