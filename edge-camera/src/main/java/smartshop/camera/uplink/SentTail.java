package smartshop.camera.uplink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import smartshop.camera.link.AccessUnit;

/**
 * The last pictures that were given to the link, from a keyframe on: those that may not have arrived, and what they build
 * on. Not thread-safe.
 */
final class SentTail {
    /** Some twenty seconds of 1.5 Mbit/s; more than can be under way for as long as a link counts as alive. */
    private static final long MOST_BYTES = 4 << 20;

    private static final long UNKNOWN = Long.MAX_VALUE;

    /** @param end how many bytes the console has received of the connection when this picture is there */
    private record Sent(AccessUnit unit, long end) {}

    private final Deque<Sent> tail = new ArrayDeque<>();
    private long bytes;
    private long arrived;

    /** It is being sent. */
    void add(AccessUnit unit) {
        tail.addLast(new Sent(unit, UNKNOWN));
        bytes += unit.data().length;
        while (bytes > MOST_BYTES) {
            removeFirst();
        }
        startAtAKeyframe();
    }

    /** The last one has been sent whole. @param sentBytes of the connection so far */
    void taken(long sentBytes) {
        Sent last = tail.pollLast();
        if (last != null) {
            tail.addLast(new Sent(last.unit, sentBytes));
        }
    }

    /** @param receivedBytes what the console has of the connection */
    void arrived(long receivedBytes) {
        arrived = Math.max(arrived, receivedBytes);
        int keyframe = 0;
        int place = 0;
        for (Sent sent : tail) {
            if (sent.unit.keyframe()) {
                keyframe = place;
            }
            if (sent.end > arrived) {
                break;
            }
            place++;
        }
        for (int i = 0; i < keyframe; i++) {
            removeFirst();
        }
    }

    /** What may not have arrived, from a keyframe on; empty if everything has. */
    List<AccessUnit> lost() {
        boolean all = tail.isEmpty() || tail.getLast().end <= arrived;
        return all ? List.of() : tail.stream().map(Sent::unit).toList();
    }

    /** The last keyframe that was given to the link, and what followed it. */
    List<AccessUnit> sinceKeyframe() {
        List<AccessUnit> since = new ArrayList<>();
        Iterator<Sent> newestFirst = tail.descendingIterator();
        while (newestFirst.hasNext()) {
            AccessUnit unit = newestFirst.next().unit;
            since.addFirst(unit);
            if (unit.keyframe()) {
                return since;
            }
        }
        return List.of();
    }

    void clear() {
        tail.clear();
        bytes = 0;
        arrived = 0;
    }

    private void startAtAKeyframe() {
        while (!tail.isEmpty() && !tail.getFirst().unit.keyframe()) {
            removeFirst();
        }
    }

    private void removeFirst() {
        bytes -= tail.removeFirst().unit.data().length;
    }
}
