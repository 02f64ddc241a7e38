package smartshop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.AlertCenter;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.backfill.Backfill;
import smartshop.app.backfill.SpoolKey;
import smartshop.app.decode.OnePicture;
import smartshop.app.ingest.ConsoleServer;
import smartshop.app.ingest.PortException;
import smartshop.app.ingest.Refusals;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.app.pairing.NewDevices;
import smartshop.app.pairing.PairingDesk;
import smartshop.app.pairing.PairingHandler;
import smartshop.app.pairing.Pairings;
import smartshop.app.pairing.Renewals;
import smartshop.app.reach.OwnAddresses;
import smartshop.app.sensitivity.Expectation;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.app.watch.Watch;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;
import smartshop.storage.watchlist.Person;

/**
 * The console's engine room, wired: cameras come in, faces are found, alerts go out. The window and the command line
 * stand on it. Any thread may call.
 */
public final class Console implements AutoCloseable {
    private static final long CHECK_MS = 500;
    /** The shop's own strangers are written down, and the thresholds follow them. */
    private static final long LEARN_MINUTES = 10;

    private static final Logger log = LoggerFactory.getLogger(Console.class);

    private final ConsoleSettings settings;
    private final Notices notices;
    private final Database storage;
    private final AuditLog audit;
    private final AuditDesk auditDesk;
    private final Sensitivity sensitivity;
    private final AlertCenter alerts;
    private final StreamDesk streams;
    private final CameraStations stations;
    private final ListedPeople listed;
    private final VerdictDesk verdicts;
    private final CertificateAuthority authority;
    private final Pairings pairings;
    private final PairingHandler pairingHandler;
    private final ConsoleServer server;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Last in, first closed. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private Console(ConsoleSettings settings, Vault vault, Clock clock) throws IOException, StartException {
        this.settings = settings;
        this.notices = new Notices(clock);
        try {
            storage = opened(Database.open(settings.folder(), vault, clock));
            audit = storage.audit(Actor.OWNER);
            auditDesk = opened(AuditDesk.open(storage, notices, clock));
            HistoryBook history = new HistoryBook(storage.history());
            sensitivity = opened(new Sensitivity(storage.settings(), storage.strangerTallies(), settings.models()));
            alerts = opened(new AlertCenter(history, notices, clock));
            Watch watch =
                    opened(Watch.with(settings.models(), sensitivity.strangers(), alerts, history, notices, clock));
            listed = opened(new ListedPeople(
                    storage, settings.models(), sensitivity::calibrate, watch::listed, notices, clock));
            verdicts =
                    new VerdictDesk(storage.verdicts(), audit, this::suspended, listed::changed, watch::wrong, notices);
            listed.changed();
            Backfill backfill = opened(new Backfill(
                    SpoolKey.keptIn(settings.folder().resolve("spool.key"), vault),
                    settings.models(),
                    sensitivity.strangers(),
                    watch,
                    history,
                    notices,
                    clock));
            streams = new StreamDesk(storage.streamWishes(), backfill.publicKey());
            stations = opened(new CameraStations(storage.cameras(), streams, backfill, watch, notices, clock));
            storage.cameras().all().forEach(this::addStation);
            authority = authority(settings.folder(), vault, clock);
            Refusals refusals = new Refusals(notices, clock);
            NewDevices devices = new PairedCameras(storage.cameras(), audit, stations, this::hangUp, this::changed);
            pairings = new Pairings(authority, devices, refusals, clock);
            pairingHandler = new PairingHandler(pairings, new OnePicture(clock)::decode, clock);
            server = opened(ConsoleServer.open(
                    settings.port(),
                    settings.loopback(),
                    authority,
                    new Renewals(stations, authority, refusals),
                    refusals,
                    clock,
                    pairingHandler));
            startChecks();
        } catch (IOException | StartException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** As {@link #open(ConsoleSettings, Unlocking, Clock)}, where nobody is there to be asked for a passphrase. */
    public static Console open(ConsoleSettings settings, Clock clock) throws StartException {
        return open(settings, Unlocking.NOBODY, clock);
    }

    /**
     * Opens it.
     *
     * @param unlocking asked if the owner's passphrase guards the folder
     * @throws StartException if the port is taken, the folder stays locked, or it cannot be read, written, or is in use
     */
    public static Console open(ConsoleSettings settings, Unlocking unlocking, Clock clock) throws StartException {
        try {
            return new Console(settings, unlocking.vault(settings.folder()), clock);
        } catch (StorageException | PortException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StartException(
                    "SmartShop cannot use the folder %s. Check that your user may write it and that the disk is not full."
                            .formatted(settings.folder()),
                    e);
        }
    }

    private static CertificateAuthority authority(Path folder, Vault vault, Clock clock)
            throws IOException, StartException {
        Path file = folder.resolve("console.p12");
        try {
            return CertificateAuthority.keptIn(file, KeyPassword.keptIn(folder.resolve("console.key"), vault), clock);
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new StartException(
                        "The console's authority %s cannot be read. Restore a backup of the folder, or delete the file; every camera must then be paired again."
                                .formatted(file),
                        e);
            }
            throw e;
        }
    }

    private void addStation(CameraEntry camera) {
        Optional<CameraSource> source;
        try {
            source = source(camera.id());
        } catch (StorageException e) {
            log.warn("The source of {} cannot be read", camera.id(), e);
            notices.add("%s: its address and login cannot be read. Remove the camera and add it again."
                    .formatted(camera.name()));
            source = Optional.empty();
        }
        stations.add(camera.id(), camera.name(), source);
        stations.device(camera.id(), camera.device().isPresent());
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private void startChecks() {
        ScheduledExecutorService checks = opened(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("checks").daemon().factory()));
        checks.scheduleWithFixedDelay(this::check, CHECK_MS, CHECK_MS, TimeUnit.MILLISECONDS);
        checks.scheduleWithFixedDelay(listed::recalibrate, LEARN_MINUTES, LEARN_MINUTES, TimeUnit.MINUTES);
    }

    private void check() {
        try {
            server.dropSilent();
            stations.check();
            pairings.check();
            pairingHandler.check();
            listed.check();
            auditDesk.check();
        } catch (RuntimeException e) {
            log.error("A check failed", e);
        }
    }

    /** The cameras, in the order in which they were added. */
    public List<CameraFeed> feeds() {
        return stations.feeds();
    }

    /**
     * Makes a camera known, with an identity for its device. What is returned is the only copy of the identity.
     *
     * @throws StorageException if the name is empty or too long, or the disk does not take it
     */
    public NewCamera addCamera(String name) {
        UUID camera = UUID.randomUUID();
        DeviceIdentity identity = authority.newIdentity(camera);
        CameraEntry added = audit.together(() -> {
            byte[] key = AuthorityPin.digest(identity.certificate());
            CameraEntry entry = storage.cameras().add(camera, name, key, "", "");
            audit.record(Deed.of(Action.CAMERA_ADDED, camera));
            audit.record(Deed.of(Action.CAMERA_PAIRED, camera));
            return entry;
        });
        stations.add(added.id(), added.name());
        changed();
        String configuration = CameraConfiguration.text(ownAddresses(), identity);
        return new NewCamera(added.id(), added.name(), identity, configuration);
    }

    /**
     * Makes a camera known whose pictures the console fetches itself, and begins.
     *
     * @throws StorageException if the name is empty or too long, or the disk does not take it
     */
    public UUID addCamera(String name, CameraSource source) {
        UUID camera = audit.recorded(
                () -> storage.cameraSources().add(name, source),
                added -> Deed.of(Action.CAMERA_ADDED, added).with(Detail.of(source.kind())));
        stations.add(camera, name.strip(), Optional.of(source));
        changed();
        return camera;
    }

    /** Where the camera's pictures are fetched; empty if it sends them. */
    public Optional<CameraSource> source(UUID camera) {
        return storage.cameraSources().of(camera);
    }

    /** Whether the console fetches the camera's pictures; else its device sends them. Cheap, unlike {@link #source}. */
    public boolean fetches(UUID camera) {
        return stations.fetches(camera);
    }

    /** From now on the camera's pictures are fetched there. @throws StorageException if the disk does not take it */
    public void changeSource(UUID camera, CameraSource source) {
        audit.recorded(
                () -> storage.cameraSources().put(camera, source),
                Deed.of(Action.SOURCE_CHANGED, camera).with(Detail.of(source.kind())));
        stations.fetchFrom(camera, source);
        changed();
    }

    /** @throws StorageException if the name is empty or too long, or the disk does not take it */
    public void renameCamera(UUID camera, String name) {
        audit.recorded(() -> storage.cameras().rename(camera, name), Deed.of(Action.CAMERA_RENAMED, camera));
        stations.feeds().stream().filter(feed -> feed.id().equals(camera)).forEach(feed -> feed.rename(name.strip()));
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
        Detail masks = Detail.of(Detail.Measure.MASKS, wish.masks().size());
        audit.recorded(
                () -> streams.change(camera, wish),
                Deed.of(Action.STREAM_CHANGED, camera).with(masks));
        stations.settle(camera);
        changed();
    }

    /** Hangs up on the camera and forgets it; its history stays. */
    public void removeCamera(UUID camera) {
        audit.recorded(() -> storage.cameras().remove(camera), Deed.of(Action.CAMERA_REMOVED, camera));
        server.hangUp(camera);
        stations.remove(camera);
        changed();
    }

    /** Hangs up on the camera's device and turns it away from now on; the camera stays, and another device may be paired. */
    public void revokeCamera(UUID camera) {
        audit.recorded(() -> storage.cameras().revoke(camera), Deed.of(Action.CAMERA_REVOKED, camera));
        server.hangUp(camera);
        stations.device(camera, false);
        changed();
    }

    /** Where new devices are let in. */
    public PairingDesk pairing() {
        return pairings;
    }

    /** Call after enrolling, changing or removing somebody: when it returns, the watch looks with the new list. */
    public void watchlistChanged() {
        listed.changed();
    }

    /** What the present setting lets one expect. Reads the database. */
    public Expectation expectation() {
        return sensitivity.expectation();
    }

    /** When it returns, the watch looks with the thresholds that follow. */
    public void target(FpirTarget chosen) {
        Detail numbers = Detail.of(Detail.Measure.VISITORS_A_DAY, chosen.visitorsADay())
                .and(Detail.of(Detail.Measure.FALSE_ALERTS_A_MONTH, chosen.falseAlertsAMonth()));
        audit.recorded(
                () -> sensitivity.target(chosen), Deed.of(Action.TARGET_CHANGED).with(numbers));
        listed.changed();
    }

    /** Where it is recorded what is done at the window. */
    public AuditLog audit() {
        return audit;
    }

    private boolean suspended(PersonId person) {
        return storage.watchlist().person(person).filter(Person::suspended).isPresent();
    }

    public Database storage() {
        return storage;
    }

    /** Where the owner's passphrase is set and changed. */
    public VaultLock lock() {
        return VaultLock.of(settings.folder());
    }

    /** Takes what {@link #lock} has made into use, and records it: both or neither. @throws StorageException for neither */
    public void use(VaultLock.NewLock made) {
        audit.together(() -> {
            audit.record(Deed.of(Action.LOCK_CHANGED));
            made.use(); // last, since a file is not taken back with the row
            return made;
        });
    }

    public ModelPack models() {
        return settings.models();
    }

    /** Add sinks here. */
    public AlertCenter alerts() {
        return alerts;
    }

    /** Where it is said whether alerts were right. */
    public VerdictDesk verdicts() {
        return verdicts;
    }

    /** What happened, for the status line. */
    public Notices notices() {
        return notices;
    }

    /** Where a camera in the same network finds this console, the likeliest address first. Asks the system. */
    public List<ConsoleAddress> ownAddresses() {
        return settings.loopback()
                ? List.of(new ConsoleAddress(ConsoleServer.LOOPBACK, port()))
                : OwnAddresses.ofMachine(port());
    }

    /** The port that cameras call. */
    public int port() {
        return server.port();
    }

    /** The authority whom a camera trusts, and nobody else. */
    public AuthorityPin pin() {
        return authority.pin();
    }

    /** Decodes the camera's stream again at once if it is in quarantine: somebody has mended the camera. */
    public void tryAgain(UUID camera) {
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

    private void hangUp(UUID camera) {
        server.hangUp(camera);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Stops in reverse order. No thread, process or socket stays behind. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.error("{} did not close cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
