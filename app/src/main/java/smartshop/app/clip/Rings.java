package smartshop.app.clip;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.film.JpegWriter;
import smartshop.app.watch.Scenes;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.track.TrackedFace;

/**
 * The last seconds of every camera before which somebody is tracked: what the watch looks at, five pictures a second at most, shrunk and
 * compressed on a thread of its own. What that thread has no time for is left out. At most {@link #MOST} cameras at once, so that all of it
 * is never more than 96 MiB. Never on the disk. Any thread may call.
 */
public final class Rings implements Scenes, AutoCloseable {
    /** Rings with pictures at the same time. */
    static final int MOST = 16;
    /** Pixels; a face that is near enough to be recognised stays so. */
    public static final int WIDTH = 960;

    private static final long LAST_ONES_MS = 2000;
    private static final Logger log = LoggerFactory.getLogger(Rings.class);

    private final Predicate<UUID> watched;
    private final LongSupplier nanos;
    private final Map<UUID, Waiting> cameras = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    /** Held while a picture is compressed. */
    private final Object compressing = new Object();

    private long compressed;
    private long checked;

    private final JpegWriter writer = new JpegWriter(WIDTH);
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST),
            Thread.ofPlatform().name("clip-ring").daemon().factory());

    /**
     * @param watched whether anybody is looked for before a camera; where not, nothing is kept
     * @param nanos a clock that nobody sets
     */
    Rings(Predicate<UUID> watched, LongSupplier nanos) {
        this.watched = watched;
        this.nanos = nanos;
    }

    /** A camera's ring, and the picture that comes next into it. */
    private static final class Waiting {
        final Ring ring = new Ring();
        byte[] planes = new byte[0];
        boolean full;
        boolean failed;
    }

    @Override
    public void looked(UUID camera, I420Picture picture, Instant capturedAt, List<TrackedFace> faces) {
        Waiting waiting = cameras.computeIfAbsent(camera, id -> new Waiting());
        int size = I420Picture.size(picture.width(), picture.height());
        synchronized (waiting) {
            if (waiting.full || waiting.ring.empty() && busy() >= MOST) {
                return;
            }
            if (waiting.planes.length != size) {
                waiting.planes = new byte[size];
            }
            System.arraycopy(picture.planes(), 0, waiting.planes, 0, size);
            waiting.full = true;
        }
        Scene scene = new Scene(
                number.incrementAndGet(),
                capturedAt,
                nanos.getAsLong(),
                faces.stream()
                        .map(face -> Scene.Face.of(face, picture.width(), picture.height()))
                        .toList(),
                picture.width(),
                picture.height());
        try {
            thread.execute(() -> compress(waiting, scene, picture.width(), picture.height()));
        } catch (RejectedExecutionException e) {
            wipe(waiting);
        }
    }

    private long busy() {
        return cameras.values().stream()
                .filter(waiting -> !waiting.ring.empty())
                .count();
    }

    private void compress(Waiting waiting, Scene scene, int width, int height) {
        synchronized (compressing) {
            synchronized (waiting) {
                if (!waiting.full) {
                    return; // it was forgotten meanwhile
                }
            }
            try {
                writer.write(
                        new I420Picture(width, height, waiting.planes), (jpeg, w, h) -> waiting.ring.add(scene, jpeg));
            } catch (RuntimeException | Error e) {
                if (!waiting.failed) {
                    log.error("The last seconds of a camera are not kept for clips", e);
                }
                waiting.failed = true;
            } finally {
                compressed++;
                wipe(waiting);
            }
        }
    }

    private static void wipe(Waiting waiting) {
        synchronized (waiting) {
            Arrays.fill(waiting.planes, (byte) 0);
            waiting.full = false;
        }
    }

    /** Lets go what is too old, and everything where nobody is looked for. Call it about twice a second. */
    void check() {
        long now = nanos.getAsLong();
        cameras.forEach((camera, waiting) -> {
            if (watched.test(camera)) {
                waiting.ring.age(now);
            } else {
                forget(camera);
            }
        });
        synchronized (compressing) {
            if (busy() == 0) {
                writer.rest();
            } else if (compressed == checked) { // the last one would stay in FFmpeg's memory until another one comes
                writer.overwrite();
            }
            checked = compressed;
        }
    }

    @Override
    public void forget(UUID camera) {
        Waiting waiting = cameras.get(camera);
        if (waiting != null) {
            synchronized (compressing) {
                wipe(waiting);
                waiting.ring.forget();
                writer.overwrite();
            }
        }
    }

    /** Empty if nothing is kept of it. */
    List<Scene> between(UUID camera, Instant from, Instant to) {
        Waiting waiting = cameras.get(camera);
        return waiting == null ? List.of() : waiting.ring.between(from, to);
    }

    /** The camera's ring; an empty one if there is none. */
    Ring of(UUID camera) {
        Waiting waiting = cameras.get(camera);
        return waiting == null ? new Ring() : waiting.ring;
    }

    /** Whether nothing is kept of anybody, nor about to be. */
    boolean empty() {
        return thread.getQueue().isEmpty() && thread.getActiveCount() == 0 && busy() == 0;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ONES_MS, TimeUnit.MILLISECONDS)) {
                log.warn("A picture was still being compressed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cameras.keySet().forEach(this::forget);
        synchronized (compressing) {
            writer.close();
        }
    }
}
