package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static smartshop.app.Eventually.eventually;
import static smartshop.app.channel.ShopOutbox.alert;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import smartshop.app.SettableClock;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.outbound.HttpsPeer.Received;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import smartshop.storage.outbox.Outgoing;

/** The outbox with real HTTPS servers on this machine. */
class PeersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @Test
    void aWebhookGetsWhatItNeedsSignedAndNothingAboutAnybody() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            shop.webhook(peer.url("/hook?secret=1"));
            Message.OfAlert alert = alert("Entrance");
            shop.messaging.outbox().post(alert);
            eventually("it came", () -> !peer.received().isEmpty());

            Received received = peer.received().getFirst();
            assertThat(received.headers().get("webhook-signature"))
                    .isEqualTo(signature(received, Base64.getDecoder().decode(ShopOutbox.KEY.substring(6))));
            assertThat(received.headers().get("webhook-timestamp"))
                    .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
            assertThat(received.headers().get("idempotency-key"))
                    .isEqualTo(received.headers().get("webhook-id"));
            JsonNode body = JSON.readTree(received.body());
            assertThat(body.required("type").asText()).isEqualTo("alert.unanswered");
            assertThat(body.required("data").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "alert", "reference", "camera", "cameraId", "state", "verified", "category", "capturedAt");
            assertThat(body.required("data").required("verified").asBoolean()).isFalse();
            assertThat(MessageJson.of(received.body())).isEqualTo(alert);
        }
    }

    @Test
    void aPhoneGetsALineAndNoCategory() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            shop.desk.add(ShopOutbox.form(
                    Kind.PUSH, Map.of(Field.SERVER, peer.url(""), Field.TOPIC, "shop-7Gq2", Field.TOKEN, "tk_secret")));
            shop.messaging.outbox().post(alert("Entrance"));
            eventually("it came", () -> !peer.received().isEmpty());

            Received received = peer.received().getFirst();
            assertThat(received.path()).isEqualTo("/");
            assertThat(received.headers()).containsEntry("authorization", "Bearer tk_secret");
            JsonNode body = JSON.readTree(received.body());
            assertThat(body.required("topic").asText()).isEqualTo("shop-7Gq2");
            assertThat(body.required("message").asText())
                    .startsWith("Entrance: check now. Open SmartShop. (21 November, 14:03, reference ")
                    .doesNotContainIgnoringCase("violent");
            assertThat(body.required("priority").asInt()).isEqualTo(5);
            assertThat(UUID.fromString(body.required("sequence_id").asText())).isNotNull();
        }
    }

    @Test
    void whatDoesNotGetThroughIsTriedAgainWithTheSameKeyAndInOrder() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            peer.answer((received, response) -> response.setStatus(503));
            UUID channel = shop.webhook(peer.url("/"));
            List<String> cameras =
                    IntStream.range(0, 5).mapToObj(n -> "Camera " + n).toList();
            cameras.forEach(camera -> patiently(shop, channel, camera));
            eventually("a first try", () -> shop.shown(channel).failingSince().isPresent());
            assertThat(shop.shown(channel).trouble()).contains("503");
            assertThat(shop.shown(channel).waiting()).isEqualTo(5);
            assertThat(shop.said()).hasSize(1).first().asString().contains("The WEBHOOK", "goes on trying");

            peer.answer((received, response) -> response.setStatus(204));
            eventually("all of them", () -> {
                clock.advance(Duration.ofMinutes(1));
                return shop.shown(channel).waiting() == 0;
            });
            assertThat(shop.shown(channel).failingSince()).isEmpty();
            assertThat(shop.shown(channel).deliveredAt()).isPresent();
            assertThat(peer.received().stream().map(PeersTest::camera).distinct())
                    .containsExactlyElementsOf(cameras);
            assertThat(peer.received().stream()
                            .map(received ->
                                    camera(received) + received.headers().get("webhook-id"))
                            .distinct())
                    .as("one key for each message, whatever the try")
                    .hasSize(5);
        }
    }

    @Test
    void aDeadPeerHoldsUpNoOtherChannel() throws Exception {
        try (HttpsPeer dead = HttpsPeer.on("127.0.0.3");
                HttpsPeer well = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(dead);
            shop.allow(well);
            CountDownLatch release = new CountDownLatch(1);
            dead.answer((received, response) -> release.await());
            shop.webhook(dead.url("/"));
            shop.webhook(well.url("/"));
            IntStream.range(0, 10).forEach(n -> shop.messaging.outbox().post(alert("Camera " + n)));

            eventually("the other has them all", () -> well.received().size() == 10);
            assertThat(dead.received()).hasSizeLessThanOrEqualTo(1);
            release.countDown();
        }
    }

    @Test
    void whatIsRefusedIsSaidAndTheNextGoesOn() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            peer.answer(
                    (received, response) -> response.setStatus(camera(received).equals("Bad") ? 302 : 200));
            UUID channel = shop.webhook(peer.url("/"));
            shop.messaging.outbox().post(alert("Bad"));
            shop.messaging.outbox().post(alert("Good"));

            eventually("both are over", () -> shop.shown(channel).waiting() == 0);
            assertThat(peer.received()).extracting(PeersTest::camera).containsExactly("Bad", "Good");
            said(shop, "follows nobody");
        }
    }

    @Test
    void anAddressThatNobodyAllowedIsSaidAndNotCalled() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            UUID channel = shop.webhook(peer.url("/"));
            shop.messaging.outbox().post(alert("Entrance"));

            eventually("it is over", () -> shop.shown(channel).waiting() == 0);
            assertThat(peer.received()).isEmpty();
            said(shop, "127.0.0.2 is private or special");
        }
    }

    @Test
    void aMessageThatMattersNoMoreIsGivenUpAndSaid() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            peer.answer((received, response) -> response.setStatus(500));
            UUID channel = shop.webhook(peer.url("/"));
            shop.messaging.outbox().post(alert("Entrance"));
            eventually("a try", () -> !peer.received().isEmpty());
            clock.advance(Outbox.PATIENCE);

            eventually("given up", () -> shop.shown(channel).waiting() == 0);
            eventually(
                    "said",
                    () -> shop.said().stream()
                            .anyMatch(words -> words.contains("was not sent: it did not get through in time")));
        }
    }

    /** A peer that cannot bear one message does not keep the others from anybody. */
    @Test
    void aMessageThatFailsByItselfIsPassedByTheOthers() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            peer.answer(
                    (received, response) -> response.setStatus(camera(received).equals("Bad") ? 500 : 200));
            UUID channel = shop.webhook(peer.url("/"));
            patiently(shop, channel, "Bad");
            patiently(shop, channel, "Good");

            eventually("the other one came", () -> {
                clock.advance(Duration.ofSeconds(10));
                return shop.shown(channel).waiting() == 1;
            });
            assertThat(peer.received()).extracting(PeersTest::camera).contains("Good");
        }
    }

    /** The disk does not take that it went: it is not sent again, and does not stay as if it was being sent. */
    @Test
    void aReceiptThatCannotBeWrittenIsWrittenLater() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            CountDownLatch locked = new CountDownLatch(1);
            peer.answer((received, response) -> locked.await());
            UUID channel = shop.webhook(peer.url("/"));
            UUID message = shop.database.outbox().post(channel, MessageJson.text(alert("Entrance")), Outbox.PATIENCE);
            eventually("it is there", () -> !peer.received().isEmpty());
            assertThat(catchThrowable(() -> shop.database.outbox().together(() -> {
                        shop.database.outbox().again(message, clock.instant(), "");
                        locked.countDown();
                        said(shop, "the outbox cannot be read or written");
                        throw new StorageException("The disk is full.");
                    })))
                    .hasMessage("The disk is full.");

            eventually("it is known", () -> shop.state(message).equals(Optional.of(Outgoing.State.DELIVERED)));
            assertThat(peer.received()).hasSize(1);
        }
    }

    /** However far the test puts the clock ahead. */
    private static void patiently(ShopOutbox shop, UUID channel, String camera) {
        shop.database.outbox().post(channel, MessageJson.text(alert(camera)), Duration.ofDays(1));
    }

    private static void said(ShopOutbox shop, String words) {
        try {
            eventually(words, () -> shop.said().stream().anyMatch(said -> said.contains(words)));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the shop calls a channel may be a person's name: it stays on the screen. */
    @Test
    void aChannelsNameIsInNoLog() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("smartshop.app");
        own.setLevel(Level.TRACE);
        root.addAppender(log);
        log.start();
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            peer.answer((received, response) -> response.setStatus(404));
            shop.desk.add(ShopOutbox.form(
                    Kind.PUSH, Map.of(Field.NAME, "Olga's phone", Field.SERVER, peer.url(""), Field.TOPIC, "t")));
            shop.messaging.outbox().post(alert("Entrance"));

            said(shop, "A message to \"Olga's phone\" was not sent.");
            List<String> logged = List.copyOf(log.list).stream()
                    .filter(event -> !event.getThreadName().startsWith("qtp"))
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
            assertThat(logged).anyMatch(line -> line.startsWith("A message to push "));
            assertThat(logged.toString()).doesNotContain("Olga");
        } finally {
            root.detachAppender(log);
            own.setLevel(null);
        }
    }

    /** Both or neither: what caused a message, and the message. */
    @Test
    void whatIsPostedInATransactionThatFailsIsNeverSent() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            UUID channel = shop.webhook(peer.url("/"));
            assertThat(catchThrowable(() -> shop.database.audit(Actor.SYSTEM).together(() -> {
                        shop.messaging.outbox().post(alert("Never"));
                        throw new StorageException("The disk is full.");
                    })))
                    .isInstanceOf(StorageException.class);
            shop.messaging.outbox().post(alert("Entrance"));

            eventually("it came", () -> shop.shown(channel).waiting() == 0);
            assertThat(peer.received()).extracting(PeersTest::camera).containsExactly("Entrance");
        }
    }

    /** The peer has the message, and the connection breaks before it says so: it knows the second copy by its key. */
    @Test
    void aPeerThatIsKilledInMidSendLosesNothingAndTakesNothingTwice() throws Exception {
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            HttpsPeer first = HttpsPeer.on("127.0.0.2");
            shop.allow(first);
            CountDownLatch cut = new CountDownLatch(1);
            first.answer((received, response) -> {
                response.getRequest()
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .close();
                cut.countDown();
            });
            UUID channel = shop.webhook(first.url("/"));
            patiently(shop, channel, "One");
            patiently(shop, channel, "Two");
            cut.await();
            first.close();
            try (HttpsPeer second = first.again()) {
                second.answer((received, response) -> response.setStatus(200));
                eventually("both came", () -> {
                    clock.advance(Duration.ofMinutes(1));
                    return shop.shown(channel).waiting() == 0;
                });
                assertThat(second.received()).extracting(PeersTest::camera).containsExactly("One", "Two");
                assertThat(first.received())
                        .extracting(received -> received.headers().get("webhook-id"))
                        .containsOnly(second.received().getFirst().headers().get("webhook-id"));
                Set<String> keys = new HashSet<>();
                second.received()
                        .forEach(received -> keys.add(received.headers().get("webhook-id")));
                assertThat(keys).hasSize(2);
            }
        }
    }

    @Test
    void aDailyTestGoesOnceADayAndItsFailureIsSaidByTheOthers() throws Exception {
        try (HttpsPeer dead = HttpsPeer.on("127.0.0.3");
                HttpsPeer well = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(dead);
            shop.allow(well);
            dead.answer((received, response) -> response.setStatus(500));
            ChannelForm form = new ChannelForm(
                    Kind.WEBHOOK,
                    Map.of(Field.NAME, "Till", Field.URL, dead.url("/"), Field.SIGNING_KEY, ShopOutbox.KEY),
                    true,
                    Optional.of(LocalTime.of(15, 0)));
            shop.desk.add(form);
            UUID other = shop.webhook(well.url("/"));
            shop.messaging.check();
            assertThat(dead.received()).isEmpty();

            clock.advance(Duration.ofMinutes(57));
            shop.messaging.check();
            clock.advance(Duration.ofSeconds(10));
            shop.messaging.check();
            eventually("the test", () -> !dead.received().isEmpty());
            clock.advance(Outbox.TEST_PATIENCE);
            eventually("the other is told", () -> !well.received().isEmpty());
            eventually("and has it", () -> shop.shown(other).waiting() == 0);
            assertThat(well.received()).hasSize(1);
            assertThat(well.received().getFirst().body())
                    .contains("channel.failed", "webhook ")
                    .doesNotContain("Till");
            assertThat(dead.received().stream()
                            .map(received -> received.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    private static String camera(Received received) {
        try {
            return JSON.readTree(received.body())
                    .required("data")
                    .path("camera")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a receiver computes it. */
    private static String signature(Received received, byte[] key) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = received.headers().get("webhook-id") + "."
                + received.headers().get("webhook-timestamp") + "." + received.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
