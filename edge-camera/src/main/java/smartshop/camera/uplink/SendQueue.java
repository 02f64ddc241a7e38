package smartshop.camera.uplink;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;

/**
 * What waits to be sent, between the capturing and the sending thread. Never makes the capturing thread wait: when the
 * link is too slow it drops everything up to a keyframe, never leaving behind pictures that cannot be decoded, and asks
 * for a keyframe. What is dropped, and what was sent and may not have arrived when the link ends, goes to {@link Unsent}.
 */
public final class SendQueue {
    /** OBS drops at 700 to 900 ms over TCP; more would break the two seconds that an alert may take. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(700);

    /** Some five seconds of 1.5 Mbit/s: bounds the memory of a small device, not the age. */
    static final int MOST_BYTES = 1024 * 1024;

    private record Waiting(AccessUnit unit, long since) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LongSupplier nanos;
    private final Runnable keyframeWanted;
    private final Unsent unsent;
    private final SentTail tail = new SentTail();
    private long bytes;
    private boolean open;
    private boolean broken = true;
    private @Nullable Waiting inHand;
    private long captured;
    private long sent;
    private long dropped;

    /**
     * @param nanos monotonic time: a camera's clock may be set while pictures wait
     * @param keyframeWanted called on any thread when pictures were dropped; quick
     */
    public SendQueue(LongSupplier nanos, Runnable keyframeWanted) {
        this(nanos, keyframeWanted, Unsent.NOBODY);
    }

    /** @param unsent called while nobody else can offer, so in the pictures' order */
    public SendQueue(LongSupplier nanos, Runnable keyframeWanted, Unsent unsent) {
        this.nanos = nanos;
        this.keyframeWanted = keyframeWanted;
        this.unsent = unsent;
    }

    /** Takes a picture, or drops it and perhaps others. */
    public void offer(AccessUnit unit) {
        boolean ask;
        lock.lock();
        try {
            captured++;
            if (!open) {
                lose(unit);
            }
            ask = open && add(unit);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (ask) {
            keyframeWanted.run();
        }
    }

    /** Whether a keyframe should be asked for. */
    private boolean add(AccessUnit unit) {
        if (broken && !unit.keyframe()) {
            lose(unit);
            return false;
        }
        if (full(unit) && !makeRoom(unit)) {
            lose(unit);
            broken = true;
            return true;
        }
        if (broken) {
            broken = false;
            unsent.cut();
        }
        waiting.addLast(new Waiting(unit, nanos.getAsLong()));
        bytes += unit.data().length;
        return false;
    }

    private boolean full(AccessUnit next) {
        return ageNanos() > LONGEST_WAIT.toNanos() || (bytes > 0 && bytes + next.data().length > MOST_BYTES);
    }

    /** Drops what is older than the newest keyframe; false if then nothing is left that the unit builds on. */
    private boolean makeRoom(AccessUnit unit) {
        int keyframe = unit.keyframe() ? waiting.size() : newestKeyframe();
        keepWhatTheyBuildOn();
        for (int i = 0; i < keyframe; i++) {
            drop(waiting.removeFirst());
        }
        if (keyframe == 0) {
            clear();
        } else {
            unsent.cut();
        }
        return keyframe > 0;
    }

    private void keepWhatTheyBuildOn() {
        Waiting first = waiting.peekFirst();
        if (first != null && !first.unit.keyframe()) {
            tail.sinceKeyframe().forEach(unsent::keep);
        }
    }

    /** Its place; 0 if there is none but the first, which is what waits too long. */
    private int newestKeyframe() {
        int newest = 0;
        int place = 0;
        for (Waiting one : waiting) {
            newest = one.unit.keyframe() ? place : newest;
            place++;
        }
        return newest;
    }

    private void clear() {
        while (!waiting.isEmpty()) {
            drop(waiting.removeFirst());
        }
    }

    private void drop(Waiting one) {
        bytes -= one.unit.data().length;
        lose(one.unit);
    }

    private void lose(AccessUnit unit) {
        dropped++;
        unsent.keep(unit);
    }

    /** A link is there: from now on pictures are kept for it, beginning with a keyframe. */
    void open() {
        reset(true);
        keyframeWanted.run();
    }

    /** The link is gone: what waits would be old news for the next one, and what is under way may be lost. */
    void close() {
        reset(false);
    }

    /** Nothing of what waits may leave: drops it, and begins anew with a keyframe. */
    public void flush() {
        lock.lock();
        try {
            dropped += waiting.size();
            waiting.clear();
            bytes = 0;
            tail.clear();
            broken = true;
        } finally {
            lock.unlock();
        }
        keyframeWanted.run();
    }

    private void reset(boolean nowOpen) {
        lock.lock();
        try {
            if (open) {
                unsent.keepSent(tail.lost());
                keepWhatTheyBuildOn();
            }
            tail.clear();
            clear();
            inHand = null;
            open = nowOpen;
            broken = true;
        } finally {
            lock.unlock();
        }
    }

    /** The oldest picture, once there is one; null after the given time. */
    @Nullable
    AccessUnit poll(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            Waiting first = waiting.pollFirst();
            if (first == null) {
                return null;
            }
            bytes -= first.unit.data().length;
            sent++;
            inHand = first;
            tail.add(first.unit);
            return first.unit;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The link has taken what was polled last.
     *
     * @param sentBytes binary messages of this connection so far
     */
    void taken(long sentBytes) {
        lock.lock();
        try {
            inHand = null;
            tail.taken(sentBytes);
        } finally {
            lock.unlock();
        }
    }

    /** @param receivedBytes binary messages of this connection that the console has */
    void arrived(long receivedBytes) {
        lock.lock();
        try {
            tail.arrived(receivedBytes);
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything was taken, or the time is over. */
    public void drain(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (count().waiting > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /**
     * Counts since the start.
     *
     * @param sent taken by the link
     * @param age of the oldest that waits
     */
    public record Count(long captured, long sent, long dropped, int waiting, Duration age) {}

    public Count count() {
        lock.lock();
        try {
            return new Count(captured, sent, dropped, waiting.size(), Duration.ofNanos(ageNanos()));
        } finally {
            lock.unlock();
        }
    }

    /** How long the oldest picture has waited that the link has not taken whole; zero if there is none. */
    Duration untakenFor() {
        lock.lock();
        try {
            Waiting oldest = inHand == null ? waiting.peekFirst() : inHand;
            return oldest == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, nanos.getAsLong() - oldest.since));
        } finally {
            lock.unlock();
        }
    }

    private long ageNanos() {
        Waiting first = waiting.peekFirst();
        return first == null ? 0 : Math.max(0, nanos.getAsLong() - first.since);
    }
}
