package smartshop.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.camera.CameraSources;
import smartshop.storage.camera.Cameras;
import smartshop.storage.camera.StreamWish;

/**
 * The shop's cameras: written down, recorded in the audit log, and running. What changes them throws an {@link
 * smartshop.app.access.AccessException} for who may not. Any thread may call.
 */
public final class ShopCameras {
    private static final Logger log = LoggerFactory.getLogger(ShopCameras.class);

    private final Cameras cameras;
    private final CameraSources sources;
    private final Access access;
    private final AuditLog audit;
    private final CameraStations stations;
    private final StreamDesk streams;
    private final CertificateAuthority authority;
    private final Supplier<List<ConsoleAddress>> addresses;
    private final Consumer<UUID> hangUp;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param addresses where a device finds the console
     * @param hangUp on the camera's device
     */
    ShopCameras(
            Database storage,
            Access access,
            CameraStations stations,
            StreamDesk streams,
            CertificateAuthority authority,
            Supplier<List<ConsoleAddress>> addresses,
            Consumer<UUID> hangUp) {
        this.cameras = storage.cameras();
        this.sources = storage.cameraSources();
        this.access = access;
        this.audit = access.audit();
        this.stations = stations;
        this.streams = streams;
        this.authority = authority;
        this.addresses = addresses;
        this.hangUp = hangUp;
    }

    /** Gives every camera that is written down its station. */
    void start(Notices notices) {
        for (CameraEntry camera : cameras.all()) {
            stations.add(camera.id(), camera.name(), readable(camera, notices));
            stations.device(camera.id(), camera.device().isPresent());
        }
    }

    private Optional<CameraSource> readable(CameraEntry camera, Notices notices) {
        try {
            return sources.of(camera.id());
        } catch (StorageException e) {
            log.warn("The source of {} cannot be read", camera.id(), e);
            notices.add("%s: its address and login cannot be read. Remove the camera and add it again."
                    .formatted(camera.name()));
            return Optional.empty();
        }
    }

    /** In the order in which they were added. */
    public List<CameraFeed> feeds() {
        return stations.feeds();
    }

    /**
     * Makes a camera known, with an identity for its device. What is returned is the only copy of the identity.
     *
     * @throws StorageException if the name is empty or too long, or the disk does not take it
     */
    public NewCamera add(String name) {
        access.require(Permission.CAMERAS);
        UUID camera = UUID.randomUUID();
        DeviceIdentity identity = authority.newIdentity(camera);
        CameraEntry added = audit.together(() -> {
            byte[] key = AuthorityPin.digest(identity.certificate());
            CameraEntry entry = cameras.add(camera, name, key, "", "");
            audit.record(Deed.of(Action.CAMERA_ADDED, camera));
            audit.record(Deed.of(Action.CAMERA_PAIRED, camera));
            return entry;
        });
        stations.add(added.id(), added.name());
        changed();
        String configuration = CameraConfiguration.text(addresses.get(), identity);
        return new NewCamera(added.id(), added.name(), identity, configuration);
    }

    /**
     * Makes a camera known whose pictures the console fetches itself, and begins.
     *
     * @throws StorageException if the name is empty or too long, or the disk does not take it
     */
    public UUID add(String name, CameraSource source) {
        access.require(Permission.CAMERAS);
        UUID camera = audit.recorded(
                () -> sources.add(name, source),
                added -> Deed.of(Action.CAMERA_ADDED, added).with(Detail.of(source.kind())));
        stations.add(camera, name.strip(), Optional.of(source));
        changed();
        return camera;
    }

    /** Where the camera's pictures are fetched; empty if it sends them. */
    public Optional<CameraSource> source(UUID camera) {
        access.require(Permission.CAMERAS); // its login goes with it
        return sources.of(camera);
    }

    /** Whether the console fetches the camera's pictures; else its device sends them. Cheap, unlike {@link #source}. */
    public boolean fetches(UUID camera) {
        return stations.fetches(camera);
    }

    /** From now on the camera's pictures are fetched there. @throws StorageException if the disk does not take it */
    public void changeSource(UUID camera, CameraSource source) {
        access.require(Permission.CAMERAS);
        audit.recorded(
                () -> sources.put(camera, source),
                Deed.of(Action.SOURCE_CHANGED, camera).with(Detail.of(source.kind())));
        stations.fetchFrom(camera, source);
        changed();
    }

    /** @throws StorageException if the name is empty or too long, or the disk does not take it */
    public void rename(UUID camera, String name) {
        access.require(Permission.CAMERAS);
        audit.recorded(() -> cameras.rename(camera, name), Deed.of(Action.CAMERA_RENAMED, camera));
        feeds().stream().filter(feed -> feed.id().equals(camera)).forEach(feed -> feed.rename(name.strip()));
        changed();
    }

    /** What somebody wants of the camera's stream. */
    public StreamWish streamSettings(UUID camera) {
        return streams.wish(camera);
    }

    /**
     * Its device hears of it at once, if it is connected; else when it is.
     *
     * @throws IllegalArgumentException if the link cannot say it, for example because a mask leaves the picture
     * @throws StorageException if there is no such camera, or the disk does not take it
     */
    public void changeStreamSettings(UUID camera, StreamWish wish) {
        access.require(Permission.CAMERAS);
        Detail masks = Detail.of(Detail.Measure.MASKS, wish.masks().size());
        audit.recorded(
                () -> streams.change(camera, wish),
                Deed.of(Action.STREAM_CHANGED, camera).with(masks));
        stations.settle(camera);
        changed();
    }

    /** Hangs up on the camera and forgets it; its history stays. */
    public void remove(UUID camera) {
        access.require(Permission.CAMERAS);
        audit.recorded(() -> cameras.remove(camera), Deed.of(Action.CAMERA_REMOVED, camera));
        hangUp.accept(camera);
        stations.remove(camera);
        changed();
    }

    /** Hangs up on the camera's device and turns it away from now on; the camera stays, and another device may be paired. */
    public void revoke(UUID camera) {
        access.require(Permission.CAMERAS);
        audit.recorded(() -> cameras.revoke(camera), Deed.of(Action.CAMERA_REVOKED, camera));
        hangUp.accept(camera);
        stations.device(camera, false);
        changed();
    }

    /** Decodes the camera's stream again at once if it is in quarantine: somebody has mended the camera. */
    public void tryAgain(UUID camera) {
        access.require(Permission.LIVE, camera);
        stations.tryAgain(camera);
    }

    /** The process that decodes the camera's stream, while there is one; for measuring. */
    public OptionalLong decoder(UUID camera) {
        return stations.decoder(camera);
    }

    /** The listener is called on any thread when a camera was added, renamed or removed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }
}
