package smartshop.app.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.watch.VisitorCount;
import smartshop.storage.StorageException;
import smartshop.storage.insight.CameraHour;

/**
 * Counts who goes by and how long cameras are live, in memory, and writes it down once a minute: a power cut loses the last minute. Any
 * thread may call.
 */
public final class Counting implements VisitorCount, AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(Counting.class);

    private final Consumer<Collection<CameraHour>> disk;
    private final Clock clock;
    private final Map<Place, CameraHour> waiting = new HashMap<>();
    private Supplier<List<CameraFeed>> cameras = List::of;
    private Predicate<UUID> looked = camera -> false;
    private Instant last;
    private boolean failing;

    private record Place(UUID camera, Instant hour) {}

    /** @param disk adds counts to what is known; may fail */
    public Counting(Consumer<Collection<CameraHour>> disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
        this.last = clock.instant();
    }

    /**
     * From now on minutes are counted, too.
     *
     * @param known the cameras that there are
     * @param where before which of them people are looked for
     */
    public synchronized void begin(Supplier<List<CameraFeed>> known, Predicate<UUID> where) {
        cameras = known;
        looked = where;
    }

    @Override
    public void wentBy(UUID camera, int people) {
        add(camera, people, 0, 0, 0);
    }

    private synchronized void add(UUID camera, int people, int counted, int live, int running) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        waiting.merge(
                new Place(camera, hour),
                new CameraHour(camera, hour, people, counted, live, running),
                CameraHour::plus);
    }

    /** Called about twice a second; does something once a minute. */
    public void check() {
        if (due()) {
            minute();
            write();
        }
    }

    private synchronized boolean due() {
        Instant now = clock.instant();
        boolean due = Duration.between(last, now).abs().compareTo(BETWEEN) >= 0; // also if it was set back
        if (due) {
            last = now;
        }
        return due;
    }

    /** How a camera does now stands for the minute; a computer that slept counts one. */
    private void minute() {
        for (CameraFeed camera : cameras().get()) {
            int live = camera.state().kind() == CameraState.Kind.LIVE ? 1 : 0;
            int counted = where().test(camera.id()) ? live : 0;
            add(camera.id(), 0, counted, live, 1);
        }
    }

    private synchronized Supplier<List<CameraFeed>> cameras() {
        return cameras;
    }

    private synchronized Predicate<UUID> where() {
        return looked;
    }

    private void write() {
        List<CameraHour> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            disk.accept(taken);
            failing = false;
        } catch (StorageException e) {
            putBack(taken);
            if (!failing) {
                failing = true; // said once; the next minute tries again with all of it
                log.error("The counts of visitors could not be written down", e);
            }
        }
    }

    private synchronized List<CameraHour> take() {
        List<CameraHour> taken = List.copyOf(waiting.values());
        waiting.clear();
        return taken;
    }

    private synchronized void putBack(Collection<CameraHour> taken) {
        taken.forEach(hour -> waiting.merge(new Place(hour.camera(), hour.hour()), hour, CameraHour::plus));
    }

    /** Writes down what there is. Call it when nobody counts any more. */
    @Override
    public void close() {
        write();
    }
}
