package smartshop.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.channel.AlertState;
import smartshop.app.channel.Channel;
import smartshop.app.channel.ChannelException;
import smartshop.app.channel.Field;
import smartshop.app.channel.Message;
import smartshop.app.channel.Receipt;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.outbox.ChannelSettings;

/** Against a peer on this machine that checks AWS's signature and answers as SNS does. */
class SmsChannelTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));
    private Database storage;
    private CloudDesk desk;
    private AmazonStandIn amazon;
    private Duration limit = Duration.ofSeconds(40);

    @BeforeEach
    void open() throws Exception {
        storage = Database.open(folder, NewShop.in(folder), clock);
        desk = new CloudDesk(
                storage.cloudRecords(), storage.cloudUse(), new Access(storage, clock), new Notices(clock), clock);
        desk.region(CloudRegion.LONDON);
        desk.key(new AccessKey(AmazonStandIn.KEY, AmazonStandIn.SECRET));
        amazon = new AmazonStandIn("eu-west-2");
        amazon.mode = AmazonStandIn.Mode.PUBLISHED;
    }

    @AfterEach
    void close() {
        amazon.close();
        storage.close();
    }

    private Channel channel(String phone, String most) {
        Spending spending = new Spending(storage.cloudUse(), "sms", clock);
        return new SmsMaker(
                        new CloudBook(storage.cloudRecords()),
                        spending,
                        (region, key, usual) -> new SnsGateway(region, key, limit, amazon.uri()),
                        ZoneOffset.UTC)
                .make(new ChannelSettings(Map.of(Field.PHONE.key(), phone, Field.MOST.key(), most)));
    }

    private Receipt send(Channel channel) {
        return channel.send(
                UUID.randomUUID(),
                new Message.OfAlert(
                        clock.instant(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Entrance",
                        AlertState.UNANSWERED,
                        Optional.empty(),
                        clock.instant()));
    }

    private long counted() {
        return storage.cloudUse().of("sms", YearMonth.of(2026, 11)).calls();
    }

    @Test
    void anAlertGoesToOneNumberAsATransactionalTextAndNothingElse() {
        assertThat(send(channel("+44 7700 900-123", "5"))).isEqualTo(new Receipt.Accepted());

        assertThat(amazon.requests()).singleElement().satisfies(request -> {
            assertThat(request.signature().isBy(AmazonStandIn.SECRET)).isTrue();
            assertThat(request.signature().service()).isEqualTo("sns");
            assertThat(request.signature().region()).isEqualTo("eu-west-2");
            String form = URLDecoder.decode(request.body(), StandardCharsets.UTF_8);
            assertThat(form.split("&"))
                    .contains(
                            "Action=Publish",
                            "PhoneNumber=+447700900123",
                            "MessageAttributes.entry.1.Name=AWS.SNS.SMS.SMSType",
                            "MessageAttributes.entry.1.Value.StringValue=Transactional")
                    .anyMatch(part -> part.startsWith("Message=Entrance: "));
            assertThat(form).doesNotContain("TopicArn", "TargetArn");
        });
        assertThat(counted()).isEqualTo(1);
    }

    /** What SNS does, what the outbox is told, and whether the message counts. */
    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_PHONE, Refused, does not send text messages to this number, 0",
        "THROTTLED, TryAgain, no more text messages, 0",
        "FAULT, TryAgain, has a fault, 0",
        "CLOCK, TryAgain, clock is wrong, 0",
        "DENIED, TryAgain, does not let this key, 0",
        "BROKEN, Accepted, is not known, 1",
        "HANGS, Accepted, is not known, 1",
        "HANGS_UP, Accepted, is not known, 1"
    })
    void whatSurelyDidNotGoIsTriedAgainAndWhatMayHaveGoneIsNotSentTwice(
            AmazonStandIn.Mode mode, String receipt, String words, long counts) {
        limit = mode == AmazonStandIn.Mode.HANGS ? Duration.ofSeconds(4) : limit;
        amazon.mode = mode;
        Receipt received = send(channel("+447700900123", "5"));

        assertThat(received.getClass().getSimpleName()).isEqualTo(receipt);
        assertThat(received.toString()).contains(words).doesNotContain("zebedee", "123456789012", "447700900123");
        assertThat(amazon.requests()).hasSize(1);
        assertThat(counted()).isEqualTo(counts);
    }

    @Test
    void aWrongKeyAndAWrongRegionWaitForSomebodyAndCountNothing() {
        desk.key(new AccessKey(AmazonStandIn.KEY, "x".repeat(40)));
        assertThat(send(channel("+447700900123", "5"))).isInstanceOf(Receipt.TryAgain.class);
        desk.key(new AccessKey(AmazonStandIn.KEY, AmazonStandIn.SECRET));
        desk.region(CloudRegion.IRELAND);
        assertThat(send(channel("+447700900123", "5"))).isInstanceOf(Receipt.TryAgain.class);
        desk.removeKey();
        assertThat(send(channel("+447700900123", "5")).toString()).contains("type its key");
        assertThat(amazon.requests()).hasSize(2);
        assertThat(counted()).isZero();
    }

    @Test
    void noMessagePassesTheMonthsNumber() {
        Channel channel = channel("+447700900123", "2");
        assertThat(send(channel)).isEqualTo(new Receipt.Accepted());
        assertThat(send(channel)).isEqualTo(new Receipt.Accepted());
        assertThat(send(channel)).isInstanceOf(Receipt.Refused.class);
        assertThat(amazon.requests()).hasSize(2);
        clock.advance(Duration.ofDays(10));
        assertThat(send(channel)).isEqualTo(new Receipt.Accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900123", "+0 7700 900123", "+44", "+4477009001234567", "+44 7700 9OO123", ""})
    void onlyANumberWithItsCountryIsTaken(String phone) {
        assertThatThrownBy(() -> channel(phone, "5"))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("with its country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "many"})
    void onlyANumberOfMessagesIsTaken(String most) {
        assertThatThrownBy(() -> channel("+447700900123", most)).isInstanceOf(ChannelException.class);
    }
}
