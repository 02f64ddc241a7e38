package smartshop.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;
import static smartshop.app.channel.ShopOutbox.alert;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.Allowed;

/** E-mail with real mail servers on this machine. */
class MailTest {
    private static final String ADDRESS = "127.0.0.5";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @Test
    void aLetterComesOverTlsToEverybodyWithItsOwnNumber() throws Exception {
        try (MailPeer peer = new MailPeer();
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer.allowed());
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, peer.account()));
            shop.messaging.outbox().post(alert("Entrance\r\nBcc: everybody@example.org"));
            eventually("it came", () -> shop.shown(channel).waiting() == 0);

            assertThat(shop.said()).isEmpty();
            assertThat(peer.received()).hasSize(2); // one for each address
            MimeMessage letter = peer.received().getFirst();
            assertThat(letter.getSubject())
                    .startsWith("SmartShop: Entrance Bcc: everybody@example.org: check now. Open SmartShop.");
            assertThat(letter.getContent().toString())
                    .contains("Open SmartShop")
                    .doesNotContainIgnoringCase("violent");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@example\\.org>");
            assertThat(letter.getHeader("Bcc")).isNull();
        }
    }

    @Test
    void anEvidencePackGoesAlongUnlessItIsTooLargeOrNotTheSameAnyMore() throws Exception {
        try (MailPeer peer = new MailPeer();
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer.allowed());
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, peer.account()));
            Path file = Files.writeString(folder.resolve("incident-3.zip"), "a pack");
            Message.Pack pack = PackFile.message(clock.instant(), UUID.randomUUID(), 3, file);
            assertThat(MessageJson.of(MessageJson.text(pack))).isEqualTo(pack);
            assertThat(MessageJson.text(pack.outside()))
                    .contains("incident-3.zip")
                    .doesNotContain(folder.toString());
            shop.messaging.outbox().post(UUID.randomUUID(), pack, channel);
            eventually("it came", () -> shop.shown(channel).waiting() == 0);
            MimeMultipart letter = (MimeMultipart) peer.received().getFirst().getContent();
            assertThat(letter.getBodyPart(0).getContent().toString())
                    .contains("is attached: incident-3.zip", pack.sha256())
                    .doesNotContain(folder.toString());
            assertThat(letter.getBodyPart(1).getFileName()).isEqualTo("incident-3.zip");
            assertThat(letter.getBodyPart(1).getInputStream()).hasContent("a pack");

            Files.writeString(file, "something else");
            shop.messaging.outbox().post(UUID.randomUUID(), pack, channel);
            Path large = Files.write(folder.resolve("incident-4.zip"), new byte[PackFile.LARGEST + 1]);
            shop.messaging
                    .outbox()
                    .post(UUID.randomUUID(), PackFile.message(clock.instant(), UUID.randomUUID(), 4, large), channel);
            eventually("they came", () -> shop.shown(channel).waiting() == 0);
            assertThat(peer.received()).hasSize(6); // each to two
            assertThat(texts(peer))
                    .hasSize(4)
                    .allMatch(text -> text.contains("lies ready") && !text.contains(folder.toString()))
                    .anyMatch(text -> text.contains("incident-3.zip"))
                    .anyMatch(text -> text.contains("incident-4.zip"));
        }
    }

    /** Of the letters without a file. */
    private static List<String> texts(MailPeer peer) throws Exception {
        List<String> texts = new ArrayList<>();
        for (MimeMessage letter : peer.received()) {
            if (letter.getContent() instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Test
    void aWrongPasswordIsSaidAndAskedForAgain() throws Exception {
        try (MailPeer peer = new MailPeer();
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer.allowed());
            Map<Field, String> account = new EnumMap<>(peer.account());
            account.put(Field.PASSWORD, "wrong-word");
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, account));
            Receipt receipt = shop.desk.test(channel);

            assertThat(receipt)
                    .isEqualTo(new Receipt.Refused(
                            "The mail server does not take the user and password. Enter them again."));
            assertThat(shop.shown(channel).trouble()).doesNotContain("wrong-word");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void aServerWithoutTlsHearsNothingOfTheMessage() throws Exception {
        try (OwnMailServer peer = new OwnMailServer(ADDRESS, OwnMailServer.Manner.NO_TLS);
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(Allowed.of(ADDRESS, peer.identity.fingerprint()));
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, starttls(peer)));

            assertThat(shop.desk.test(channel))
                    .isEqualTo(
                            new Receipt.Refused("The mail server offers no TLS, and SmartShop sends nothing without."));
            assertThat(peer.heard)
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("PLAIN EHLO") || line.startsWith("PLAIN QUIT"));
            assertThat(peer.heard.toString())
                    .doesNotContain(java.net.InetAddress.getLocalHost().getHostName());
        }
    }

    @Test
    void aServerThatGoesOnToTlsHearsTheMessageOnlyThen() throws Exception {
        try (OwnMailServer peer = new OwnMailServer(ADDRESS, OwnMailServer.Manner.STARTTLS);
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(Allowed.of(ADDRESS, peer.identity.fingerprint()));
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, starttls(peer)));

            assertThat(shop.desk.test(channel)).isEqualTo(new Receipt.Accepted());
            assertThat(peer.heard).filteredOn(line -> line.startsWith("PLAIN")).hasSize(2);
            assertThat(peer.letters).hasSize(1);
        }
    }

    /** STARTTLS with a certificate that nobody vouches for and nobody pinned. */
    @Test
    void aServerThatIsNotTheRightOneHearsNothingOfTheMessage() throws Exception {
        try (OwnMailServer peer = new OwnMailServer(ADDRESS, OwnMailServer.Manner.STARTTLS);
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(Allowed.of(ADDRESS, ""));
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, starttls(peer)));

            assertThat(shop.desk.test(channel))
                    .isInstanceOfSatisfying(
                            Receipt.TryAgain.class,
                            again -> assertThat(again.why()).contains(fingerprint(peer)));
            assertThat(peer.letters).isEmpty();
            assertThat(peer.heard).noneMatch(line -> line.contains("MAIL FROM"));
        }
    }

    /**
     * What SMTP cannot promise: the server has the letter, and nobody here knows. It gets a second copy with the same number, which some
     * servers deliver once and some twice. It is never lost.
     */
    @Test
    void aLetterWhoseFateIsUnknownIsSentAgainWithTheSameNumber() throws Exception {
        try (OwnMailServer peer = new OwnMailServer(ADDRESS, OwnMailServer.Manner.DIES_AFTER_DATA);
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(Allowed.of(ADDRESS, peer.identity.fingerprint()));
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, starttls(peer)));
            shop.messaging.outbox().post(alert("Entrance"));
            eventually(
                    "the first copy", () -> shop.shown(channel).failingSince().isPresent());
            peer.manner(OwnMailServer.Manner.STARTTLS);
            Instant patient = clock.instant().plus(Duration.ofMinutes(10)); // after fifteen it would be given up
            eventually("the second", () -> {
                if (clock.instant().isBefore(patient)) {
                    clock.advance(Duration.ofSeconds(20));
                }
                return shop.shown(channel).waiting() == 0;
            });

            assertThat(peer.letters).hasSizeGreaterThanOrEqualTo(2);
            assertThat(peer.letters.stream().map(MailTest::number).distinct()).hasSize(1);
        }
    }

    @Test
    void aPrivateMailServerThatNobodyAllowedIsNotConnectedTo() throws Exception {
        try (OwnMailServer peer = new OwnMailServer(ADDRESS, OwnMailServer.Manner.STARTTLS);
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            UUID channel = shop.desk.add(ShopOutbox.form(Kind.EMAIL, starttls(peer)));

            assertThat(shop.desk.test(channel)).isInstanceOf(Receipt.Refused.class);
            assertThat(peer.heard).isEmpty();
            assertThat(shop.messaging.allowed()).isEqualTo(AllowList.NOTHING);
        }
    }

    private static Map<Field, String> starttls(OwnMailServer peer) {
        return Map.of(
                Field.HOST, ADDRESS,
                Field.SECURITY, "starttls",
                Field.PORT, String.valueOf(peer.port()),
                Field.FROM, "shop@example.org",
                Field.TO, "olga@example.org");
    }

    private static String fingerprint(OwnMailServer peer) {
        try {
            return peer.identity.fingerprint();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String number(String letter) {
        Matcher number = Pattern.compile("Message-ID: (<.*>)").matcher(letter);
        assertThat(number.find()).isTrue();
        return number.group(1);
    }
}
