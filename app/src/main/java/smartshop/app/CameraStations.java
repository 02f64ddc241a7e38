package smartshop.app;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import smartshop.app.ingest.CameraDesk;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.app.watch.Watch;
import smartshop.camera.link.AccessUnit;
import smartshop.storage.camera.Cameras;

/** The cameras' stations, in the order in which they were added. Any thread may call. */
final class CameraStations implements CameraDesk, AutoCloseable {
    /** For a camera that was removed between its certificate and its first picture. */
    private static final CameraLine NOWHERE = (AccessUnit unit) -> {};

    private final Map<UUID, CameraStation> stations = new LinkedHashMap<>();
    private final Cameras cameras;
    private final Watch watch;
    private final Notices notices;
    private final Clock clock;

    CameraStations(Cameras cameras, Watch watch, Notices notices, Clock clock) {
        this.cameras = cameras;
        this.watch = watch;
        this.notices = notices;
        this.clock = clock;
    }

    void add(UUID camera, String name) {
        CameraFeed feed = new CameraFeed(camera, name, clock.instant());
        synchronized (stations) {
            stations.put(camera, new CameraStation(feed, clock, notices, watch::frameArrived));
        }
        watch.add(feed);
    }

    /** Stops its decoder; no look at it is under way afterwards, and no picture of it is left in memory's slots. */
    void remove(UUID camera) {
        CameraStation station;
        synchronized (stations) {
            station = stations.remove(camera);
        }
        if (station != null) {
            station.close();
            watch.remove(camera);
            station.feed().searched().wipe();
        }
    }

    List<CameraFeed> feeds() {
        synchronized (stations) {
            return stations.values().stream().map(CameraStation::feed).toList();
        }
    }

    OptionalLong decoder(UUID camera) {
        CameraStation station = station(camera);
        return station == null ? OptionalLong.empty() : station.decoder();
    }

    void check() {
        List<CameraStation> all;
        synchronized (stations) {
            all = List.copyOf(stations.values());
        }
        all.forEach(CameraStation::check);
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
        CameraStation station = station(camera);
        return station == null ? NOWHERE : station.connected(uplink);
    }

    @Nullable
    CameraStation station(UUID camera) {
        synchronized (stations) {
            return stations.get(camera);
        }
    }

    @Override
    public void close() {
        List<CameraStation> all;
        synchronized (stations) {
            all = List.copyOf(stations.values());
        }
        all.forEach(CameraStation::close);
    }
}
