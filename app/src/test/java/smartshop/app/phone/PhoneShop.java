package smartshop.app.phone;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import smartshop.app.act.Acting;
import smartshop.app.act.HelpDesk;
import smartshop.app.alert.Alert;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.channel.Messaging;
import smartshop.app.cloud.Opinion;
import smartshop.app.enrol.JpegPortrait;
import smartshop.app.hint.Hints;
import smartshop.app.ingest.CameraDesk;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.ConsoleServer;
import smartshop.app.ingest.Refusals;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.Notices;
import smartshop.app.sensitivity.Likelihood;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.BoardTrace;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.Listed;
import smartshop.app.verify.StaffedShop;
import smartshop.camera.link.ConsoleAddress;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.watchlist.Offence;

/** A shop with an owner at the desk, a manager and a guard, open alerts, and the console's real port. */
final class PhoneShop implements BoardTrace, AutoCloseable {
    static final String LISTED = "Avery Listed";

    private static final Likelihood GOOD =
            new Likelihood(Likelihood.Degree.GOOD, new Likelihood.Often(Likelihood.Unit.ONCE_IN_YEARS, 2));

    final StaffedShop shop;
    final StaffMember owner;
    final StaffMember mia;
    final StaffMember gil;
    final Notices notices;
    final AlertBoard board;
    final Messaging messaging;
    final Acting acting;
    final Phoning phoning;

    /** Added to the real monotonic clock. */
    final AtomicLong later = new AtomicLong();

    private final CertificateAuthority authority;
    private final ConsoleServer server;

    PhoneShop(Path folder) throws IOException {
        this(folder, "");
    }

    /** @param allowed the private addresses that may be called, as an owner types them */
    PhoneShop(Path folder, String allowed) throws IOException {
        shop = new StaffedShop(folder.resolve("data"));
        owner = shop.hire("Olga Owner", Role.OWNER);
        mia = shop.hire("Mia Chen", Role.MANAGER);
        gil = shop.hire("Gil Guard", Role.GUARD);
        notices = new Notices(shop.clock);
        board = new AlertBoard(shop.desk(), this::known, (first, second) -> true, this, Runnable::run, shop.clock);
        board.photos((person, which) -> Optional.of(JpegPortrait.of(
                DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 240, 9 * which, 0, 1))));
        authority = CertificateAuthority.keptIn(
                folder.resolve("console.p12"), "a password".toCharArray(), Clock.systemUTC());
        shop.database().allowedAddresses().write(allowed);
        messaging = new Messaging(shop.database(), notices, shop.clock);
        acting = new Acting(
                shop.database(),
                shop.access(),
                shop.desk(),
                messaging,
                () -> true,
                new HelpDesk.Shop(() -> "Corner shop", () -> "uk", alert -> OptionalInt.empty()),
                notices,
                shop.clock);
        Refusals refusals = new Refusals(notices, shop.clock);
        phoning = new Phoning(
                shop.database(),
                shop.access(),
                board,
                shop.desk(),
                new Hints(alert -> Optional.of(GOOD), alert -> Optional.of(Opinion.AGREES)),
                acting,
                refusals,
                authority.certificate(),
                () -> System.nanoTime() + later.get(),
                shop.clock);
        server = ConsoleServer.open(0, true, authority, new NoCameras(), refusals, shop.clock, phoning.handler());
    }

    private Optional<Listed> known(PersonId person) {
        byte[] portrait = JpegPortrait.of(
                DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 240, 0, 0, 1));
        Listed.What what = new Listed.What(Offence.THEFT, LocalDate.of(2026, 6, 1));
        return Optional.of(new Listed(LISTED, "gossip", Optional.of(portrait), 3, Optional.of(what), false));
    }

    private static final class NoCameras implements CameraDesk {
        @Override
        public Optional<String> name(UUID camera) {
            return Optional.empty();
        }

        @Override
        public boolean admits(UUID camera, byte[] key) {
            return false;
        }

        @Override
        public CameraLine connected(UUID camera, Uplink uplink) {
            throw new AssertionError("no camera was admitted");
        }
    }

    Alert raise(UUID camera) {
        Alert alert = DrawnAlerts.of(shop.listed, camera, shop.clock.instant());
        board.raised(alert);
        return alert;
    }

    /** The same number as in the link, and the token. */
    String token() {
        String link = offer().link();
        return link.substring(link.indexOf('#') + 1);
    }

    PhoneOffer offer() {
        return phoning.desk().offer(new ConsoleAddress("127.0.0.1", port()));
    }

    int port() {
        return server.port();
    }

    KeyStore trusted() {
        return authority.trusted();
    }

    List<String> deeds() {
        return shop.entries().stream()
                .map(Entry::action)
                .filter(action -> action.startsWith("phone") || action.startsWith("verdict"))
                .toList();
    }

    @Override
    public void shown(UUID alert, Instant at) {}

    @Override
    public void acknowledged(UUID alert, Instant at) {}

    @Override
    public void close() {
        server.close();
        phoning.close();
        acting.close();
        messaging.close();
        board.close();
        shop.close();
    }
}
