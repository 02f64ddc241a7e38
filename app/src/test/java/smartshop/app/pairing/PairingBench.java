package smartshop.app.pairing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import smartshop.app.SettableClock;
import smartshop.app.ShadesStream;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.decode.OnePicture;
import smartshop.app.ingest.CameraDesk;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.ConsoleServer;
import smartshop.app.ingest.Refusals;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.PairingCode;
import smartshop.camera.pair.Board;
import smartshop.camera.pair.Pairing;
import smartshop.camera.pair.PairingClient;
import smartshop.storage.StorageException;

/** A console's pairing over its real port, and devices that come to it. The shop's list of cameras is a map. */
final class PairingBench implements CameraDesk, NewDevices, AutoCloseable {
    static final Board BOARD = new Board("10000000abcdef01", "Raspberry Pi 5 Model B Rev 1.0");
    private static final char[] PASSWORD = "key password".toCharArray();

    final SettableClock clock;
    final CertificateAuthority authority;
    final Pairings pairings;
    final PairingHandler handler;
    final ConsoleServer server;
    final Map<UUID, Device> cameras = new ConcurrentHashMap<>();
    final List<AccessUnit> units = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final Notices notices;

    /** @param clock of the codes and the certificates */
    PairingBench(Path folder, SettableClock clock) throws IOException {
        this.clock = clock;
        notices = new Notices(clock);
        Refusals refusals = new Refusals(notices, clock);
        authority = CertificateAuthority.keptIn(folder.resolve("console.p12"), PASSWORD, clock);
        pairings = new Pairings(authority, this, refusals, clock);
        handler = new PairingHandler(pairings, new OnePicture(Clock.systemUTC())::decode, clock);
        server = ConsoleServer.open(
                0, true, authority, new Renewals(this, authority, refusals), refusals, clock, handler);
    }

    ConsoleAddress address() {
        return new ConsoleAddress("127.0.0.1", server.port());
    }

    PairingCode open() {
        return PairingCode.parse(pairings.open(List.of(address())).code());
    }

    List<String> told() {
        return notices.all().stream().map(Notice::words).toList();
    }

    /** A device with a camera that shows shades of grey. */
    CompletableFuture<Pairing> device(PairingCode code, List<String> words) {
        CompletableFuture<Pairing> paired = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                paired.complete(new PairingClient(BOARD, PairingBench::picture, words::add).pair(code));
            } catch (Throwable e) {
                paired.completeExceptionally(e);
            }
        });
        return paired;
    }

    private static AccessUnit picture() throws IOException {
        try (ShadesStream camera = new ShadesStream(1)) {
            return camera.next();
        }
    }

    CompletableFuture<Pairing> device(PairingCode code) {
        return device(code, new CopyOnWriteArrayList<>());
    }

    /** A connection of somebody who speaks for themselves. */
    WebSocket stranger(WebSocket.Listener listener) {
        return HttpClient.newBuilder()
                .sslContext(ConsoleTrust.context(authority.pin(), null))
                .build()
                .newWebSocketBuilder()
                .buildAsync(address().pairing(), listener)
                .join();
    }

    @Override
    public UUID add(String name, Device device) {
        if (name.isBlank()) {
            throw new StorageException("A camera needs a name.");
        }
        UUID camera = UUID.randomUUID();
        cameras.put(camera, device);
        return camera;
    }

    @Override
    public String replace(UUID camera, Device device) {
        cameras.put(camera, device);
        server.hangUp(camera);
        return "Entrance";
    }

    @Override
    public Optional<String> name(UUID camera) {
        return Optional.of("Entrance");
    }

    @Override
    public boolean admits(UUID camera, byte[] key) {
        Device device = cameras.get(camera);
        return device != null && Arrays.equals(device.key(), key);
    }

    @Override
    public CameraLine connected(UUID camera, Uplink uplink) {
        connections.incrementAndGet();
        return units::add;
    }

    @Override
    public void close() {
        server.close();
    }
}
