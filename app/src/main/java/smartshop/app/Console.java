package smartshop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.alert.AlertCenter;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.backfill.Backfill;
import smartshop.app.backfill.SpoolKey;
import smartshop.app.decode.OnePicture;
import smartshop.app.enrol.EntryDesk;
import smartshop.app.enrol.ShopRules;
import smartshop.app.ingest.ConsoleServer;
import smartshop.app.ingest.PortException;
import smartshop.app.ingest.Refusals;
import smartshop.app.insight.Counting;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.RecordedTime;
import smartshop.app.lawful.paper.PaperDesk;
import smartshop.app.live.Notices;
import smartshop.app.pairing.NewDevices;
import smartshop.app.pairing.PairingDesk;
import smartshop.app.pairing.PairingHandler;
import smartshop.app.pairing.Pairings;
import smartshop.app.pairing.Renewals;
import smartshop.app.phone.PhoneDesk;
import smartshop.app.phone.Phoning;
import smartshop.app.reach.OwnAddresses;
import smartshop.app.repair.SafeStart;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.app.unattended.Unattended;
import smartshop.app.watch.Watch;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.link.ConsoleAddress;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

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
    private final Clock clock;
    private final Notices notices;
    private final Database storage;
    private final Access access;
    private final EntryDesk entries;
    private final AuditLog audit;
    private final AuditDesk auditDesk;
    private final LawfulDesk lawful;
    private final Sensitivity sensitivity;
    private final AlertCenter alerts;
    private final Aftermath aftermath;
    private final CameraStations stations;
    private final ShopCameras cameras;
    private final ListedPeople listed;
    private final PaperDesk papers;
    private final CertificateAuthority authority;
    private final Pairings pairings;
    private final PairingHandler pairingHandler;
    private final Phoning phoning;
    private final ConsoleServer server;
    private final Counting counting;
    private final Waking waking;
    private final Parts parts = new Parts();

    private Console(ConsoleSettings settings, Vault vault, Unlocking unlocking, Clock clock)
            throws IOException, StartException {
        this.settings = settings;
        this.clock = clock;
        this.notices = new Notices(clock);
        try {
            storage = parts.opened(
                    new SafeStart(settings.folder(), vault, unlocking::remedy, notices::add, clock).open());
            Instant known =
                    RecordedTime.latest(storage.audit(Actor.SYSTEM)); // before anything is recorded by today's clock
            access = new Access(storage, clock);
            audit = access.audit();
            entries = new EntryDesk(storage.watchlist(), access, ShopRules.of(storage));
            parts.opened(() -> access.signOut(Access.Leaving.CONSOLE_CLOSED));
            auditDesk = parts.opened(AuditDesk.open(storage, notices, clock));
            parts.opened(new BackupDesk(
                    storage.backups(), storage.second()::path, storage.audit(Actor.SYSTEM), notices, clock));
            papers = ShopPapers.of(storage, settings.models(), access, clock);
            lawful = new LawfulDesk(storage.lawfulRecord(), access, settings.exempt(), notices, clock);
            HistoryBook history = new HistoryBook(storage.history(), lawful.selfTest()::is);
            sensitivity =
                    parts.opened(new Sensitivity(storage.settings(), storage.strangerTallies(), settings.models()));
            alerts = parts.opened(new AlertCenter(history, notices, clock));
            counting = parts.opened(new Counting(storage.hourCounts()::add, clock)); // closed after who counts
            Watch watch = parts.opened(
                    Watch.with(settings.models(), sensitivity.strangers(), alerts, history, notices, clock));
            listed = parts.opened(new ListedPeople(
                    storage,
                    audit,
                    settings.models(),
                    sensitivity::calibrate,
                    lawful,
                    watch::wanted,
                    notices,
                    clock,
                    ClockGuard.forEntries(clock, System::nanoTime, known)));
            aftermath = new Aftermath(
                    parts,
                    settings.models(),
                    storage,
                    access,
                    lawful,
                    sensitivity,
                    alerts,
                    watch,
                    listed,
                    history,
                    notices,
                    clock);
            listed.changed();
            new LawfulWatch(lawful, watch, listed::changed, notices).begin(storage);
            Backfill backfill = parts.opened(new Backfill(
                    SpoolKey.keptIn(settings.folder().resolve("spool.key"), vault),
                    settings.models(),
                    sensitivity.strangers(),
                    watch,
                    history,
                    notices,
                    clock));
            StreamDesk streams = new StreamDesk(storage.streamWishes(), backfill.publicKey(), lawful::filmMayBeKept);
            stations = parts.opened(new CameraStations(storage.cameras(), streams, backfill, watch, notices, clock));
            authority = authority(settings.folder(), vault, clock);
            waking = new Waking(Waking.ofThisComputer(), stations::awake, notices);
            cameras = new ShopCameras(storage, access, stations, streams, authority, this::ownAddresses, this::hangUp);
            cameras.start(notices);
            watch.countTo(counting);
            counting.begin(stations::feeds, watch::looksAt);
            aftermath.retention().also(storage.hourCounts()::deleteOld);
            Refusals refusals = new Refusals(notices, clock);
            NewDevices devices = new PairedCameras(storage.cameras(), audit, stations, this::hangUp, cameras::changed);
            pairings = new Pairings(authority, devices, refusals, clock);
            pairingHandler = new PairingHandler(pairings, new OnePicture(clock)::decode, clock);
            phoning = parts.opened(new Phoning(
                    storage,
                    access,
                    aftermath.verifying().board(),
                    aftermath.verifying().desk(),
                    aftermath.hints(),
                    aftermath.acting(),
                    refusals,
                    authority.certificate(),
                    clock));
            server = parts.opened(ConsoleServer.open(
                    settings.port(),
                    settings.loopback(),
                    authority,
                    new Renewals(stations, authority, refusals),
                    refusals,
                    clock,
                    pairingHandler,
                    phoning.handler()));
            startChecks();
            parts.opened(aftermath.acting().door()::close); // nobody waits behind a locked door while the others close
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
            return new Console(settings, unlocking.vault(settings.folder()), unlocking, clock);
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

    private void startChecks() {
        ScheduledExecutorService checks = parts.opened(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("checks").daemon().factory()));
        checks.scheduleWithFixedDelay(this::check, CHECK_MS, CHECK_MS, TimeUnit.MILLISECONDS);
        checks.scheduleWithFixedDelay(listed::recalibrate, LEARN_MINUTES, LEARN_MINUTES, TimeUnit.MINUTES);
    }

    private void check() {
        Stream.<Runnable>of(
                        lawful::check,
                        waking::check,
                        server::dropSilent,
                        stations::check,
                        counting::check,
                        pairings::check,
                        pairingHandler::check,
                        listed::check,
                        aftermath::check,
                        phoning::check,
                        auditDesk::check)
                .forEach(Parts::attempt);
    }

    /** The cameras that are written down. */
    public ShopCameras cameras() {
        return cameras;
    }

    /** Where new devices are let in. */
    public PairingDesk pairing() {
        return new GuardedPairing(pairings, access);
    }

    /** Where the shop's lawful use is recorded, and matching is stopped. */
    public LawfulDesk lawful() {
        return lawful;
    }

    /** Call after enrolling, changing or removing somebody: when it returns, the watch looks with the new list. */
    public void watchlistChanged() {
        listed.changed();
    }

    /** Where it is chosen how many false alerts are acceptable. */
    public TargetDesk target() {
        return new TargetDesk(sensitivity, access, listed::changed);
    }

    /** Who is at the screen and what they may do; ask it before anything that matters is done. */
    public Access access() {
        return access;
    }

    /** Where entries of the watchlist are proposed and decided about; tell {@link #watchlistChanged} afterwards. */
    public EntryDesk entries() {
        return entries;
    }

    /** Where it is recorded what is done at the window, as done by who is signed in. */
    public AuditLog audit() {
        return audit;
    }

    public Database storage() {
        return storage;
    }

    /** Where everything lies that is kept. */
    public Path folder() {
        return settings.folder();
    }

    /** Where the owner's passphrase is set and changed. */
    public VaultLock lock() {
        return VaultLock.of(settings.folder());
    }

    /** Takes what {@link #lock} has made into use, and records it: both or neither. @throws StorageException for neither */
    public void use(VaultLock.NewLock made) {
        access.require(Permission.PASSPHRASE);
        audit.together(() -> {
            audit.record(Deed.of(Action.LOCK_CHANGED));
            made.use(); // last, since a file is not taken back with the row
            return made;
        });
    }

    /** Where the owner says whether the passphrase is asked for at the start; empty if this system has no way around it. */
    public Optional<StartDesk> start() {
        return Unattended.of(settings.folder()).map(start -> new StartDesk(start, access));
    }

    public ModelPack models() {
        return settings.models();
    }

    /** Add sinks here. */
    public AlertCenter alerts() {
        return alerts;
    }

    /** All that follows from a match. */
    public Aftermath aftermath() {
        return aftermath;
    }

    /** Where the shop's papers are made. */
    public PaperDesk papers() {
        return papers;
    }

    /** The phones on which people answer alerts. */
    public PhoneDesk phones() {
        return phoning.desk();
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

    private void hangUp(UUID camera) {
        server.hangUp(camera);
    }

    /** Stops in reverse order. No thread, process or socket stays behind. */
    @Override
    public void close() {
        parts.close();
    }
}
