package smartshop.app;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import smartshop.app.backfill.Backfill;
import smartshop.app.ingest.CameraDesk;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.Notices;
import smartshop.app.watch.Watch;
import smartshop.camera.link.AccessUnit;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.camera.Cameras;

/** The cameras' stations, in the order in which they were added. Any thread may call. */
final class CameraStations implements CameraDesk, AutoCloseable {
    /** For a camera that was removed between its certificate and its first picture. */
    private static final CameraLine NOWHERE = (AccessUnit unit) -> {};

    private static final String NO_DEVICE = "No device is paired for it. Choose More, Pair a new device.";

    private final Map<UUID, Station> stations = new LinkedHashMap<>();
    private final Cameras cameras;
    private final StreamDesk streams;
    private final Backfill backfill;
    private final Watch watch;
    private final Notices notices;
    private final Clock clock;

    CameraStations(Cameras cameras, StreamDesk streams, Backfill backfill, Watch watch, Notices notices, Clock clock) {
        this.cameras = cameras;
        this.streams = streams;
        this.backfill = backfill;
        this.watch = watch;
        this.notices = notices;
        this.clock = clock;
    }

    /** A camera that sends its pictures. */
    void add(UUID camera, String name) {
        add(camera, name, Optional.empty());
    }

    /** @param source where its pictures are fetched; empty if it sends them */
    void add(UUID camera, String name, Optional<CameraSource> source) {
        CameraFeed feed = new CameraFeed(camera, name, clock.instant());
        Runnable arrived = watch::frameArrived;
        Station station = source.<Station>map(from -> new PulledStation(feed, from, clock, notices, arrived))
                .orElseGet(() -> new CameraStation(feed, streams, backfill, clock, notices, arrived));
        synchronized (stations) {
            stations.put(camera, station);
        }
        watch.add(feed);
    }

    /** @param has whether a device may send the camera's pictures */
    void device(UUID camera, boolean has) {
        if (station(camera) instanceof CameraStation station) {
            station.feed().trouble(has ? "" : NO_DEVICE);
        }
    }

    void fetchFrom(UUID camera, CameraSource source) {
        if (station(camera) instanceof PulledStation station) {
            station.fetchFrom(source);
        }
    }

    /** Stops its decoder; no look at it is under way afterwards, and no picture of it is left in memory's slots. */
    void remove(UUID camera) {
        Station station;
        synchronized (stations) {
            station = stations.remove(camera);
        }
        if (station != null) {
            station.close();
            watch.remove(camera);
            station.feed().searched().wipe();
            station.feed().shown().wipe();
        }
    }

    boolean fetches(UUID camera) {
        return station(camera) instanceof PulledStation;
    }

    /** Something else is wanted of the camera's stream: tells its device, if it is there. */
    void settle(UUID camera) {
        if (station(camera) instanceof CameraStation station) {
            station.settle();
        }
    }

    List<CameraFeed> feeds() {
        synchronized (stations) {
            return stations.values().stream().map(Station::feed).toList();
        }
    }

    void tryAgain(UUID camera) {
        Station station = station(camera);
        if (station != null) {
            station.tryAgain();
        }
    }

    /** Calls all that are waited with at once, but for those that are left alone for what they sent. */
    void awake() {
        feeds().stream()
                .filter(feed -> feed.state().kind() != CameraState.Kind.QUARANTINED)
                .forEach(feed -> tryAgain(feed.id()));
    }

    OptionalLong decoder(UUID camera) {
        Station station = station(camera);
        return station == null ? OptionalLong.empty() : station.decoder();
    }

    void check() {
        List<Station> all;
        synchronized (stations) {
            all = List.copyOf(stations.values());
        }
        all.forEach(Station::check);
    }

    @Override
    public Optional<String> name(UUID camera) {
        return Optional.ofNullable(station(camera))
                .map(station -> station.feed().name());
    }

    @Override
    public boolean admits(UUID camera, byte[] key) {
        return cameras.admits(camera, key);
    }

    @Override
    public CameraLine connected(UUID camera, Uplink uplink) {
        return station(camera) instanceof CameraStation station ? station.connected(uplink) : NOWHERE;
    }

    @Nullable
    Station station(UUID camera) {
        synchronized (stations) {
            return stations.get(camera);
        }
    }

    @Override
    public void close() {
        List<Station> all;
        synchronized (stations) {
            all = List.copyOf(stations.values());
        }
        all.forEach(Station::close);
    }
}
