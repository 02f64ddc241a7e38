package smartshop.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.authority.CertificateAuthority;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.KeyframeRequest;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Ping;
import smartshop.camera.link.SegmentPart;

class ConsoleServerTest implements CameraDesk {
    private static final UUID CAMERA = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final char[] PASSWORD = "key password".toCharArray();

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Notices notices = new Notices(clock);
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private CertificateAuthority authority;
    private DeviceIdentity identity;
    private ConsoleServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean revokedAfterItsRequest;
    private HttpClient client;

    /** What one connection brought. */
    private static final class Line implements CameraLine {
        final Uplink uplink;
        final List<AccessUnit> units = new CopyOnWriteArrayList<>();
        final List<SegmentPart> parts = new CopyOnWriteArrayList<>();
        volatile boolean closed;

        Line(Uplink uplink) {
            this.uplink = uplink;
        }

        @Override
        public void accessUnit(AccessUnit unit) {
            units.add(unit);
        }

        @Override
        public void segmentPart(SegmentPart part) {
            parts.add(part);
        }

        @Override
        public void closed() {
            closed = true;
        }
    }

    /** What a device hears. */
    private static final class Ear implements WebSocket.Listener {
        final List<String> heard = new CopyOnWriteArrayList<>();
        volatile int status;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            status = code;
            return null;
        }
    }

    @BeforeEach
    void open() throws IOException {
        authority = CertificateAuthority.keptIn(folder.resolve("console.p12"), PASSWORD, Clock.systemUTC());
        server = ConsoleServer.open(0, true, authority, this, new Refusals(notices, clock), clock);
        identity = authority.newIdentity(CAMERA);
        client = client(identity);
    }

    private HttpClient client(@Nullable DeviceIdentity shown) {
        return HttpClient.newBuilder()
                .sslContext(ConsoleTrust.context(authority.pin(), shown))
                .build();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        server.close();
    }

    @Override
    public Optional<String> name(UUID camera) {
        return camera.equals(CAMERA) ? Optional.of("Entrance") : Optional.empty();
    }

    @Override
    public boolean admits(UUID camera, byte[] key) {
        boolean first = asked.getAndIncrement() == 0;
        return (first || !revokedAfterItsRequest)
                && camera.equals(CAMERA)
                && Arrays.equals(key, AuthorityPin.digest(identity.certificate()));
    }

    @Override
    public CameraLine connected(UUID camera, Uplink uplink) {
        Line line = new Line(uplink);
        lines.add(line);
        return line;
    }

    @Test
    void aCameraBringsItsAccessUnitsAndIsAskedForKeyframes() throws Exception {
        Ear ear = new Ear();
        WebSocket socket = connect(client, CAMERA, ear);
        AccessUnit sent = unit(7);

        socket.sendBinary(sent.toMessage(), true).join();
        eventually(
                "the access unit",
                () -> lines.size() == 1 && lines.getFirst().units.size() == 1);
        lines.getFirst().uplink.requestKeyframe();
        eventually("the request", () -> ear.heard.size() == 1);

        AccessUnit got = lines.getFirst().units.getFirst();
        assertThat(got.capturedAt()).isEqualTo(sent.capturedAt());
        assertThat(got.frame()).isEqualTo(7);
        assertThat(got.data()).isEqualTo(sent.data());
        assertThat(LinkMessage.fromJson(ear.heard.getFirst())).contains(new KeyframeRequest());
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        eventually("the line hears of the end", () -> lines.getFirst().closed);
    }

    @Test
    void whatWasCapturedEarlierIsToldFromLivePictures() throws Exception {
        WebSocket socket = connect(client, CAMERA, new Ear());
        SegmentPart part = new SegmentPart(8192, new byte[] {1, 2, 3});

        socket.sendBinary(part.toMessage(), true).join();
        socket.sendBinary(unit(1).toMessage(), true).join();
        eventually("both", () -> lines.size() == 1 && lines.getFirst().units.size() == 1);

        assertThat(lines.getFirst().parts)
                .singleElement()
                .satisfies(came -> assertThat(came.data()).containsExactly(1, 2, 3))
                .extracting(SegmentPart::offset)
                .isEqualTo(8192L);
        socket.abort();
    }

    @Test
    void aSecondConnectionOfACameraTakesTheFirstOnesPlace() throws Exception {
        Ear first = new Ear();
        WebSocket old = connect(client, CAMERA, first);
        eventually("the first line", () -> lines.size() == 1);
        WebSocket newer = connect(client, CAMERA, new Ear());
        eventually("the second line", () -> lines.size() == 2);

        newer.sendBinary(unit(1).toMessage(), true).join();
        eventually("the first is told to go", () -> first.status == WebSocket.NORMAL_CLOSURE);
        eventually("the second delivers", () -> lines.get(1).units.size() == 1);

        assertThat(lines.get(0).units).isEmpty();
        assertThat(lines.get(0).closed).isFalse();
        old.abort();
        newer.abort();
    }

    @Test
    void aRevokedCamerasSocketIsClosedWhenTheCallReturns() throws Exception {
        Ear ear = new Ear();
        connect(client, CAMERA, ear);
        eventually("the line", () -> lines.size() == 1);
        CameraSocket socket = (CameraSocket) lines.getFirst().uplink;
        assertThat(socket.open()).isTrue();

        server.hangUp(CAMERA);

        assertThat(socket.open()).isFalse();
        eventually("the device hears why", () -> ear.status == 1008);
    }

    @Test
    void aCameraThatIsRevokedWhileItConnectsIsCutOff() throws Exception {
        revokedAfterItsRequest = true;
        Ear ear = new Ear();
        connect(client, CAMERA, ear);

        eventually("it is closed", () -> ear.status == 1008);
    }

    @Test
    void aDeviceThatWasNotPairedIsTurnedAwayBeforeTheUpgradeAndSaidOnceAMinute() {
        try (HttpClient other = client(authority.newIdentity(CAMERA));
                HttpClient nobody = client(null)) {
            assertThatTurnedAway(other, CAMERA);
            assertThatTurnedAway(nobody, CAMERA);
            assertThat(lines).isEmpty();
            assertThat(notices.all()).hasSize(1);
            assertThat(notices.all().getFirst().words())
                    .startsWith("Entrance: a device at 127.0.0.1 was turned away, it is not the one that was paired.");
            clock.advance(Duration.ofSeconds(61));
            assertThatTurnedAway(other, CAMERA);
            assertThat(notices.all()).hasSize(2);
        }
    }

    @Test
    void aForeignCertificateIsTurnedAwayByTlsAndSaid() throws Exception {
        CertificateAuthority foreign =
                CertificateAuthority.keptIn(folder.resolve("foreign.p12"), PASSWORD, Clock.systemUTC());
        DeviceIdentity own = foreign.newIdentity(CAMERA);
        DeviceIdentity disguised = new DeviceIdentity(own.key(), own.certificate(), authority.certificate());
        try (HttpClient stranger = client(disguised)) {
            assertThatThrownBy(() -> connect(stranger, CAMERA, new Ear())).isInstanceOf(CompletionException.class);
        }
        assertThat(lines).isEmpty();
        eventually(
                "it is said",
                () -> notices.all().stream().anyMatch(notice -> notice.words().contains("certificate is not this")));
    }

    @Test
    void anUnknownCameraIsTurnedAway() {
        assertThatTurnedAway(client, UUID.randomUUID());
        assertThatTurnedAway(client, UUID.randomUUID());

        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly("A device at 127.0.0.1 was turned away: its camera is not on the list.");
    }

    @Test
    void aDeviceThatFallsSilentIsDroppedAndItsPlaceIsFree() throws Exception {
        WebSocket silent = connect(client, CAMERA, new Ear());
        eventually("the line", () -> lines.size() == 1);
        server.dropSilent();
        assertThat(lines.getFirst().closed).isFalse();

        eventually("it is given up", () -> {
            server.dropSilent();
            return lines.getFirst().closed;
        });
        silent.abort();
    }

    @Test
    void whatIsNoAccessUnitEndsTheConnectionAndNothingElse() throws Exception {
        Ear ear = new Ear();
        WebSocket bad = connect(client, CAMERA, ear);
        bad.sendBinary(ByteBuffer.wrap(new byte[100]), true).join();
        eventually("it is closed", () -> ear.status != 0);

        WebSocket good = connect(client, CAMERA, new Ear());
        good.sendBinary(unit(1).toMessage(), true).join();
        eventually(
                "the next connection works",
                () -> lines.size() == 2 && lines.get(1).units.size() == 1);
        good.abort();
    }

    @Test
    void aMessageOverTheLimitEndsTheConnection() throws Exception {
        Ear ear = new Ear();
        WebSocket socket = connect(client, CAMERA, ear);
        ByteBuffer part = ByteBuffer.allocate(1 << 20);
        for (int i = 0; i < 5; i++) {
            socket.sendBinary(part.duplicate(), false).exceptionally(e -> null).join();
        }
        eventually("it is closed", () -> ear.status != 0 || socket.isOutputClosed() || socket.isInputClosed());
        assertThat(lines.getFirst().units).isEmpty();
    }

    @Test
    void oldTlsAndOtherKeysAreRefused() throws Exception {
        SSLParameters old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.2"});
        try (HttpClient tls12 = HttpClient.newBuilder()
                        .sslContext(trustingEverybody())
                        .sslParameters(old)
                        .build();
                HttpClient other = HttpClient.newBuilder()
                        .sslContext(ConsoleTrust.context(new AuthorityPin("sha256/" + "A".repeat(43)), null))
                        .build()) {
            assertThatThrownBy(() -> connect(tls12, CAMERA, new Ear())).hasMessageContaining("SSLHandshake");
            assertThatThrownBy(() -> connect(other, CAMERA, new Ear())).isInstanceOf(CompletionException.class);
        }
        assertThat(lines).isEmpty();
    }

    private static SSLContext trustingEverybody() throws Exception {
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, null, null);
        return context;
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThatThrownBy(
                            () -> ConsoleServer.open(port, true, authority, this, new Refusals(notices, clock), clock))
                    .isInstanceOf(PortException.class)
                    .hasMessage("Port %d is in use by another program. Close it or start with --port.", port);
        }
    }

    @Test
    void theAuthorityOutlivesARestartAndIsForTheOwnerAlone() throws Exception {
        Path file = folder.resolve("console.p12");

        CertificateAuthority again = CertificateAuthority.keptIn(file, PASSWORD, Clock.systemUTC());

        assertThat(again.pin()).isEqualTo(authority.pin());
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        assertThatThrownBy(() -> CertificateAuthority.keptIn(file, "other".toCharArray(), clock))
                .isInstanceOf(IOException.class);
    }

    @Test
    void strangersWhoHoldThePortDoNotKeepACameraOut() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * Strangers.MOST; i++) {
                strangers.add(new Socket(ConsoleServer.LOOPBACK, server.port()));
            }
            connect(client, CAMERA, new Ear()).abort();
            assertThat(strangers.getFirst().getInputStream().read()).isEqualTo(-1);
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void aDeviceThatAsksAndDoesNotListenIsCutOff() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        WebSocket deaf = client.newWebSocketBuilder()
                .buildAsync(new ConsoleAddress("127.0.0.1", server.port()).ingest(CAMERA), new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket socket) {
                        // Asks for nothing, so nothing is read.
                    }
                })
                .join();
        String ping = new Ping(1).toJson();
        while (!closed.get()) {
            deaf.sendText(ping, true)
                    .orTimeout(5, TimeUnit.SECONDS)
                    .exceptionally(e -> {
                        closed.set(true);
                        return deaf;
                    })
                    .join();
        }
        eventually("the line hears of the end", () -> lines.getFirst().closed);
    }

    @Test
    void closingHangsUp() throws Exception {
        Ear ear = new Ear();
        connect(client, CAMERA, ear);
        eventually("the line", () -> lines.size() == 1);

        server.close();

        eventually("the device is told", () -> ear.status != 0);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("ingest"));
    }

    private void assertThatTurnedAway(HttpClient with, UUID camera) {
        assertThatThrownBy(() -> connect(with, camera, new Ear()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(e -> assertThat(((WebSocketHandshakeException) e.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(401));
    }

    private WebSocket connect(HttpClient with, UUID camera, Ear ear) {
        URI address = new ConsoleAddress("127.0.0.1", server.port()).ingest(camera);
        return with.newWebSocketBuilder().buildAsync(address, ear).join();
    }

    private static AccessUnit unit(long frame) {
        return new AccessUnit(
                1, frame, frame * 66_667, Instant.parse("2026-03-01T09:00:00.000123Z"), true, new byte[] {0, 0, 1, 7});
    }
}
