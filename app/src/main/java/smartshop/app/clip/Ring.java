package smartshop.app.clip;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One camera's last pictures, as JPEGs in memory outside the heap, which no collector moves and no dump shows. Each is overwritten with
 * zeros as soon as it is older than {@link #LENGTH}, or its place is needed. Memory is taken when there is a picture and given back
 * when there is none. Any thread may call.
 */
final class Ring {
    /** A second less than the promised half minute, for the half second between two looks at the clock. */
    static final Duration LENGTH = Duration.ofSeconds(29);
    /** Bytes: 145 pictures of 45 kB, which is what five a second make in that time. Larger ones make the ring shorter. */
    static final int SIZE = 6 * 1024 * 1024;

    private record Place(Scene scene, long from, int size) {
        boolean within(long start, long end) {
            return from < end && start < from + size;
        }
    }

    private final Deque<Place> places = new ArrayDeque<>();
    private @Nullable Arena arena;
    private MemorySegment memory = MemorySegment.NULL;
    private long next;
    private volatile boolean empty = true;

    synchronized void add(Scene scene, ByteBuffer jpeg) {
        int size = jpeg.remaining();
        if (size > SIZE) {
            return;
        }
        if (arena == null) {
            arena = Arena.ofShared();
            memory = arena.allocate(SIZE);
        }
        if (next + size > SIZE) {
            next = 0;
        }
        long end = next + size;
        while (places.stream().anyMatch(place -> place.within(next, end))) {
            drop();
        }
        MemorySegment.copy(MemorySegment.ofBuffer(jpeg), 0, memory, next, size);
        places.add(new Place(scene, next, size));
        next = end;
        empty = false;
    }

    private void drop() {
        Place oldest = places.removeFirst();
        memory.asSlice(oldest.from, oldest.size).fill((byte) 0);
    }

    /** Overwrites what is too old. */
    synchronized void age(long nanos) {
        while (!places.isEmpty() && nanos - places.getFirst().scene.addedNanos() >= LENGTH.toNanos()) {
            drop();
        }
        if (places.isEmpty()) {
            forget();
        }
    }

    /** Overwrites everything. */
    synchronized void forget() {
        places.clear();
        empty = true;
        next = 0;
        if (arena != null) {
            memory.fill((byte) 0);
            memory = MemorySegment.NULL;
            arena.close();
            arena = null;
        }
    }

    /** Waits for nothing. */
    boolean empty() {
        return empty;
    }

    /** What was captured between these moments, in that order. */
    synchronized List<Scene> between(Instant from, Instant to) {
        return places.stream()
                .map(Place::scene)
                .filter(scene -> !scene.capturedAt().isBefore(from)
                        && !scene.capturedAt().isAfter(to))
                .sorted(Comparator.comparing(Scene::capturedAt))
                .toList();
    }

    /** Empty if the picture is gone. @param reader gets the JPEG, valid during the call */
    synchronized <T> Optional<T> read(Scene scene, Function<ByteBuffer, T> reader) {
        return places.stream()
                .filter(place -> place.scene.number() == scene.number())
                .findFirst()
                .map(place ->
                        reader.apply(memory.asSlice(place.from, place.size).asByteBuffer()));
    }

    /** Bytes that are not zero, for whoever wants to know what is left. */
    synchronized long remains() {
        long count = 0;
        for (long i = 0; i < memory.byteSize(); i++) {
            count += memory.get(ValueLayout.JAVA_BYTE, i) == 0 ? 0 : 1;
        }
        return count;
    }
}
