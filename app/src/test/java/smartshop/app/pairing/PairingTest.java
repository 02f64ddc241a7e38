package smartshop.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smartshop.app.SettableClock;
import smartshop.app.ShadesStream;
import smartshop.app.live.Frame;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.CertificateRequest;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.PairRefused;
import smartshop.camera.link.PairRequest;
import smartshop.camera.link.PairingCode;
import smartshop.camera.pair.Pairing;
import smartshop.camera.pair.PairingException;

class PairingTest {
    @TempDir
    Path folder;

    private PairingBench bench;
    private Pairings desk;

    @BeforeEach
    void open() throws Exception {
        bench = new PairingBench(folder, new SettableClock(Instant.now()));
        desk = bench.pairings;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deviceIsPairedByItsPictureAndTheDigitsThatBothEndsShow() throws Exception {
        List<String> words = new CopyOnWriteArrayList<>();
        CompletableFuture<Pairing> device = bench.device(bench.open(), words);
        eventually("a picture", () -> asked() != null && asked().picture().isPresent());

        PairingAsk ask = asked();
        assertThat(ask.serial()).isEqualTo(PairingBench.BOARD.serial());
        assertThat(ask.board()).isEqualTo(PairingBench.BOARD.name());
        assertThat(ask.from()).isEqualTo("127.0.0.1");
        assertThat(ask.used()).isEqualTo(bench.address());
        Frame picture = ask.picture().orElseThrow();
        assertThat(ShadesStream.belong(picture.picture(), picture.capturedAt())).isTrue();
        assertThat(words).hasSize(1);
        assertThat(words.getFirst().replaceAll("[^0-9]", "")).isEqualTo(ask.shortCode());
        desk.confirm(" Entrance ");

        Pairing pairing = device.get();
        UUID camera = pairing.identity().camera();
        assertThat(desk.state()).isEqualTo(new PairingState.Paired(camera, "Entrance"));
        assertThat(bench.cameras.get(camera).key())
                .isEqualTo(AuthorityPin.digest(pairing.identity().certificate()));
        assertThat(pairing.consoles()).containsExactly(bench.address());
        assertThat(letIn(pairing)).isTrue();
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void deviceSaysWhichOtherAddressesReachTheConsoleAndTakesTheFirst() throws Exception {
        ConsoleAddress nobody = new ConsoleAddress("127.0.0.1", 1);
        ConsoleAddress other = new ConsoleAddress("localhost", bench.server.port());
        List<ConsoleAddress> all = List.of(nobody, bench.address(), other);
        CompletableFuture<Pairing> device =
                bench.device(PairingCode.parse(desk.open(all).code()));
        eventually("it asks", () -> asked() != null);

        assertThat(asked().used()).isEqualTo(bench.address());
        assertThat(asked().reached()).containsExactly(other);
        desk.confirm("Entrance");
        assertThat(device.get().consoles()).containsExactly(bench.address(), nobody, other);
    }

    @Test
    void anotherDeviceTakesTheCamerasPlaceAndTheOldOneIsTurnedAway() throws Exception {
        CompletableFuture<Pairing> first = bench.device(bench.open());
        eventually("it asks", () -> asked() != null);
        desk.confirm("Entrance");
        UUID camera = first.get().identity().camera();
        CompletableFuture<Pairing> second = bench.device(bench.open());
        eventually("it asks", () -> asked() != null);
        desk.replace(camera);

        assertThat(second.get().identity().camera()).isEqualTo(camera);
        assertThat(letIn(second.get())).isTrue();
        assertThat(letIn(first.get())).isFalse();
    }

    @Test
    void fiveWrongCodesShutTheirAddressOutTheOpenOneStaysAndTheOperatorHears() throws Exception {
        PairingCode open = bench.open();
        for (int i = 0; i < 5; i++) {
            assertRefused(wrong(open, i), "This code is not the console's.");
        }

        assertStatus(429);
        assertThat(desk.state()).isInstanceOf(PairingState.Offered.class);
        assertThat(bench.told())
                .containsExactly(
                        "A device at 127.0.0.1 showed a wrong pairing code.",
                        "127.0.0.1 showed five wrong pairing codes and is shut out for ten minutes.");
        assertThat(bench.told()).noneMatch(words -> words.contains(open.token()));

        bench.clock.advance(Duration.ofMinutes(10));
        bench.device(bench.open());
        eventually("it asks", () -> asked() != null);
    }

    private static PairingCode wrong(PairingCode open, int i) {
        return new PairingCode("AAAAAAAAAAAAAAAAAAAAA" + i, open.pin(), open.addresses());
    }

    @Test
    void oldCodeIsRefusedAndTold() throws Exception {
        PairingCode open = bench.open();
        bench.clock.advance(Duration.ofMinutes(10));

        assertThat(desk.state()).isEqualTo(new PairingState.Expired());
        assertRefused(open, "This code is too old.");
        assertThat(bench.told()).containsExactly("A device at 127.0.0.1 showed a pairing code that is too old.");
    }

    @Test
    void ofTwoDevicesWithOneCodeTheFirstIsAskedForAndTheSecondRefused() throws Exception {
        PairingCode open = bench.open();
        CompletableFuture<Pairing> one = bench.device(open);
        CompletableFuture<Pairing> two = bench.device(open);
        eventually("one asks and one is gone", () -> asked() != null && (one.isDone() || two.isDone()));
        desk.confirm("Entrance");

        CompletableFuture<Pairing> loser = one.isCompletedExceptionally() ? one : two;
        assertRefused(loser, "This code was used before.");
        Pairing winner = (loser == one ? two : one).get();
        assertThat(bench.cameras).containsOnlyKeys(winner.identity().camera());
        assertRefused(open, "This code was used before.");
        assertThat(bench.told()).containsExactly("A device at 127.0.0.1 showed a pairing code that was used before.");
        assertThat(desk.state()).isInstanceOf(PairingState.Paired.class);
    }

    @Test
    void foreignConsoleNeverSeesTheToken() throws Exception {
        try (PairingBench foreign = new PairingBench(Files.createDirectory(folder.resolve("foreign")), bench.clock)) {
            PairingCode lured =
                    new PairingCode(bench.open().token(), bench.authority.pin(), List.of(foreign.address()));

            assertRefused(lured, "What answers is not the console that made this code.");
            assertThat(foreign.told()).isEmpty();
        }
        assertThat(desk.state()).isInstanceOf(PairingState.Offered.class);
    }

    @ParameterizedTest
    @CsvSource({"RSA,2048,SHA256withRSA", "EC,384,SHA256withECDSA"})
    void otherKeysAreRefusedAndUseTheCodeUp(String kind, int bits, String signature) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        KeyPair key = generator.generateKeyPair();
        byte[] csr = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=x"), key.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(key.getPrivate()))
                .getEncoded();
        PairingCode open = bench.open();

        assertThat(answerTo(open, Base64.getEncoder().encodeToString(csr)))
                .isEqualTo(new PairRefused(
                        "The console does not take this device's key. Update the device, and pair it again."));
        assertThat(desk.state()).isInstanceOf(PairingState.Failed.class);
        assertRefused(open, "This code was used before.");
    }

    @Test
    void requestSignedWithAnotherKeyIsRefused() throws Exception {
        KeyPair own = CertificateRequest.newKey();
        KeyPair stolen = new KeyPair(CertificateRequest.newKey().getPublic(), own.getPrivate());

        assertThat(answerTo(bench.open(), CertificateRequest.text(stolen))).isInstanceOf(PairRefused.class);
        assertThat(desk.state()).isInstanceOf(PairingState.Failed.class);
    }

    @Test
    void rejectedDeviceHearsItAndItsCodeIsUsedUp() throws Exception {
        PairingCode open = bench.open();
        CompletableFuture<Pairing> device = bench.device(open);
        eventually("it asks", () -> asked() != null);
        desk.reject();

        assertRefused(device, "The console's operator does not want this device.");
        assertThat(desk.state()).isInstanceOf(PairingState.Failed.class);
        assertThat(bench.cameras).isEmpty();
        assertRefused(open, "This code was used before.");
    }

    @Test
    void deviceThatHangsUpBeforeItIsConfirmedIsNoCamera() throws Exception {
        Ear ear = new Ear();
        PairingCode open = bench.open();
        WebSocket socket = bench.stranger(ear);
        socket.sendText(request(open, CertificateRequest.text(CertificateRequest.newKey())), true)
                .join();
        eventually("it asks", () -> asked() != null);
        socket.abort();

        eventually("it is gone", () -> desk.state() instanceof PairingState.Failed);
        desk.confirm("Entrance");
        assertThat(bench.cameras).isEmpty();
    }

    @Test
    void deviceThatNobodyConfirmsIsSentAway() throws Exception {
        CompletableFuture<Pairing> device = bench.device(bench.open());
        eventually("it asks", () -> asked() != null);
        bench.clock.advance(Duration.ofMinutes(10));
        desk.check();

        assertRefused(device, "Nobody confirmed this device.");
        assertThat(desk.state()).isInstanceOf(PairingState.Failed.class);
    }

    @Test
    void badNameLeavesTheDeviceAsking() throws Exception {
        CompletableFuture<Pairing> device = bench.device(bench.open());
        eventually("it asks", () -> asked() != null);

        assertThatThrownBy(() -> desk.confirm(" ")).hasMessage("A camera needs a name.");
        desk.confirm("Entrance");
        assertThat(device.get()).isNotNull();
    }

    @Test
    void silentConnectionsMakeRoomForADeviceAndAreClosed() throws Exception {
        List<Ear> ears = List.of(new Ear(), new Ear(), new Ear(), new Ear());
        ears.forEach(bench::stranger);
        bench.device(bench.open());
        eventually("it asks", () -> asked() != null);
        assertThat(ears.getFirst().ended).isTrue();

        bench.clock.advance(Duration.ofSeconds(6));
        bench.handler.check();
        eventually("they are closed", () -> ears.stream().allMatch(ear -> ear.ended));
        assertThat(asked()).isNotNull();
    }

    @Test
    void anAddressMayTryTenTimesAMinute() throws Exception {
        for (int i = 0; i < 10; i++) {
            bench.stranger(new Ear()).abort();
        }
        assertStatus(429);
        bench.clock.advance(Duration.ofSeconds(61));
        bench.stranger(new Ear()).abort();
    }

    @Test
    void neighboursInAnIpv6NetworkCountAsOneCaller() throws Exception {
        Attempts attempts = new Attempts(bench.clock);
        for (int i = 1; i <= 10; i++) {
            assertThat(attempts.allowed(InetAddress.ofLiteral("2001:db8::" + i)))
                    .isTrue();
        }

        assertThat(attempts.allowed(InetAddress.ofLiteral("2001:db8::99"))).isFalse();
        assertThat(attempts.allowed(InetAddress.ofLiteral("2001:db8:0:1::1"))).isTrue();
    }

    @Test
    void garbageInsteadOfARequestIsRefused() throws Exception {
        Ear ear = new Ear();
        bench.stranger(ear).sendText("{\"type\":\"dance\"}", true).join();

        eventually("it is refused", () -> ear.heard.size() == 1 && ear.ended);
        assertThat(LinkMessage.fromJson(ear.heard.getFirst()).orElseThrow()).isInstanceOf(PairRefused.class);
    }

    private PairingAsk asked() {
        return desk.state() instanceof PairingState.Asked(PairingAsk ask) ? ask : null;
    }

    private void assertRefused(PairingCode code, String words) {
        assertRefused(bench.device(code), words);
    }

    private static void assertRefused(CompletableFuture<Pairing> device, String words) {
        assertThatThrownBy(device::get)
                .cause()
                .isInstanceOf(PairingException.class)
                .hasMessageStartingWith(words);
    }

    private void assertStatus(int status) {
        assertThatThrownBy(() -> bench.stranger(new Ear()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    private LinkMessage answerTo(PairingCode code, String csr) throws InterruptedException {
        Ear ear = new Ear();
        bench.stranger(ear).sendText(request(code, csr), true).join();
        eventually("an answer", () -> !ear.heard.isEmpty());
        return LinkMessage.fromJson(ear.heard.getFirst()).orElseThrow();
    }

    private String request(PairingCode code, String csr) {
        return new PairRequest(code.token(), csr, "", "", "test", bench.address(), List.of()).toJson();
    }

    private boolean letIn(Pairing pairing) {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(ConsoleTrust.context(pairing.identity().pin(), pairing.identity()))
                .build()) {
            client.newWebSocketBuilder()
                    .buildAsync(bench.address().ingest(pairing.identity().camera()), new Ear())
                    .join()
                    .abort();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    /** What a device hears. */
    private static final class Ear implements WebSocket.Listener {
        final List<String> heard = new CopyOnWriteArrayList<>();
        volatile boolean ended;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            ended = true;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended = true;
        }
    }
}
