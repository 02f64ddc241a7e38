package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;
import static smartshop.app.channel.ShopOutbox.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.outbound.Allowed;
import smartshop.app.outbound.HttpsPeer;
import smartshop.storage.Database;
import smartshop.storage.vault.KeyFileVault;

/** A console's process that is killed while it sends, and the next one. */
class KilledConsoleTest {
    private static final int MESSAGES = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** The process that is killed: posts, and says each message's alert once it is in the database. */
    static final class Poster {
        public static void main(String[] arguments) throws Exception {
            try (ShopOutbox shop = new ShopOutbox(Path.of(arguments[0]), Clock.systemUTC())) {
                for (int i = 0; i < MESSAGES; i++) {
                    Message.OfAlert alert = alert("Camera " + i);
                    shop.messaging.outbox().post(alert);
                    System.out.println(alert.alert());
                    System.out.flush();
                }
                System.out.println("all");
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void aPeerThatKnowsKeysHasEachMessageOnceAndInOrder() throws Exception {
        Set<String> keys = new HashSet<>(); // as a receiver keeps them
        CountDownLatch midSend = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2")) {
            UUID channel;
            try (ShopOutbox shop = new ShopOutbox(folder, Clock.systemUTC())) {
                shop.allow(peer);
                channel = shop.webhook(peer.url("/"));
            }
            peer.answer((received, response) -> {
                if (peer.received().size() == 4) {
                    midSend.countDown(); // it has the message and has not said so
                    killed.await();
                }
            });
            Set<String> acknowledged = postsUntilKilled(midSend);
            killed.countDown();
            assertThat(sending()).as("messages that were being sent").isEqualTo(1);

            try (ShopOutbox shop = new ShopOutbox(folder, Clock.systemUTC())) {
                eventually("all went", () -> shop.shown(channel).waiting() == 0);
            }
            Set<String> taken = peer.received().stream()
                    .filter(received -> keys.add(received.headers().get("webhook-id")))
                    .map(received -> field(received, "alert"))
                    .collect(Collectors.toSet());
            assertThat(taken).as("nothing lost").containsAll(acknowledged);
            assertThat(keys).as("nothing twice").hasSameSizeAs(taken);
            assertThat(peer.received()).as("one second copy").hasSize(keys.size() + 1);
            assertThat(peer.received().stream()
                            .map(received -> field(received, "camera"))
                            .distinct())
                    .as("in order")
                    .containsExactly(java.util.stream.IntStream.range(0, taken.size())
                            .mapToObj(n -> "Camera " + n)
                            .toArray(String[]::new));
        }
    }

    /** The server had the first copy: it gets a second one, with the same number. Nothing is lost. */
    @Test
    void aMailServerGetsASecondCopyOfTheOneLetterThatWasUnderWay() throws Exception {
        try (OwnMailServer peer = new OwnMailServer("127.0.0.5", OwnMailServer.Manner.SILENT_AFTER_DATA)) {
            UUID channel;
            try (ShopOutbox shop = new ShopOutbox(folder, Clock.systemUTC())) {
                shop.allow(Allowed.of("127.0.0.5", peer.identity.fingerprint()));
                channel = shop.desk.add(ShopOutbox.form(
                        Kind.EMAIL,
                        Map.of(
                                Field.HOST, "127.0.0.5",
                                Field.SECURITY, "starttls",
                                Field.PORT, String.valueOf(peer.port()),
                                Field.FROM, "shop@example.org",
                                Field.TO, "olga@example.org")));
            }
            CountDownLatch midSend = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try {
                    eventually("a letter", () -> !peer.letters.isEmpty());
                    midSend.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Set<String> acknowledged = postsUntilKilled(midSend);
            peer.manner(OwnMailServer.Manner.STARTTLS);

            try (ShopOutbox shop = new ShopOutbox(folder, Clock.systemUTC())) {
                eventually("all went", () -> shop.shown(channel).waiting() == 0);
            }
            Set<String> numbers =
                    peer.letters.stream().map(KilledConsoleTest::number).collect(Collectors.toSet());
            assertThat(numbers.size()).as("nothing lost").isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(peer.letters).as("one second copy").hasSize(numbers.size() + 1);
            assertThat(number(peer.letters.get(0))).isEqualTo(number(peer.letters.get(1)));
        }
    }

    private Set<String> postsUntilKilled(CountDownLatch midSend) throws Exception {
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Poster.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(console.getInputStream(), UTF_8))) {
            midSend.await();
            console.toHandle().destroyForcibly(); // SIGKILL, and what it said can still be read
            lines.lines().filter(line -> line.length() == 36).forEach(acknowledged::add);
        } finally {
            console.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isNotEmpty();
        return acknowledged;
    }

    private int sending() {
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            return database.outbox().interrupted().size();
        }
    }

    private static String field(HttpsPeer.Received received, String name) {
        try {
            return JSON.readTree(received.body())
                    .required("data")
                    .required(name)
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
