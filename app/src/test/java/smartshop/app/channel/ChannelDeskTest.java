package smartshop.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;
import static smartshop.app.channel.ShopOutbox.alert;
import static smartshop.app.channel.ShopOutbox.form;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.StaffDesk;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.Allowed;
import smartshop.app.outbound.HttpsPeer;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.outbox.OutboxRows;
import smartshop.storage.outbox.Outgoing;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

class ChannelDeskTest {
    private static final String SECRET_PATH = "hidden-path-5171";
    private static final String SECRET_TOKEN = "tk_hidden5171";
    private static final String SECRET_TOPIC = "hidden-topic-5171";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @Test
    void whatSomebodyDoesIsRecordedAndNothingOfIt() throws Exception {
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            UUID channel = shop.webhook("https://127.0.0.9/" + SECRET_PATH);
            shop.desk.change(channel, form(Kind.WEBHOOK, Map.of(Field.NAME, "Till")));
            shop.desk.test(channel);
            shop.desk.allow(Allowed.of("192.168.7.1", ""));
            shop.desk.remove(channel);

            List<Entry> entries = new ArrayList<>();
            shop.database.audit(Actor.OWNER).newest(100, entries::add);
            assertThat(entries)
                    .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                    .containsExactly(
                            "owner channel-added webhook",
                            "owner channel-changed webhook",
                            "owner channel-tested ",
                            "owner addresses-allowed entries=1",
                            "owner channel-removed ");
            assertThat(entries.toString()).doesNotContain("Till", "127.0.0.9", "192.168", SECRET_PATH);
        }
    }

    @Test
    void secretsGoInAndNeverComeOut() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger own = (Logger) LoggerFactory.getLogger("smartshop.app");
        own.setLevel(Level.TRACE);
        root.addAppender(log);
        log.start();
        List<String> shown = new ArrayList<>();
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                MailPeer mail = new MailPeer();
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            shop.allow(mail.allowed());
            peer.answer(
                    (received, response) -> response.setStatus(received.path().contains(SECRET_PATH) ? 500 : 403));
            UUID hook = shop.webhook(peer.url("/" + SECRET_PATH));
            ChannelForm push = form(
                    Kind.PUSH,
                    Map.of(Field.SERVER, peer.url(""), Field.TOPIC, SECRET_TOPIC, Field.TOKEN, SECRET_TOKEN));
            shop.desk.add(push);
            shop.desk.add(form(Kind.EMAIL, mail.account()));
            shop.messaging.outbox().post(alert("Entrance"));
            eventually(
                    "each was tried",
                    () -> shop.desk.channels().stream()
                            .allMatch(one -> one.deliveredAt().isPresent()
                                    || one.failingSince().isPresent()));
            shop.desk.channels().forEach(one -> shown.add(one + " " + shop.desk.test(one.id())));
            shown.add(push.toString());
            shop.database.channels().all().forEach(row -> shown.add(row.toString()));
            assertThatThrownBy(() -> shop.desk.change(
                            hook, form(Kind.WEBHOOK, Map.of(Field.URL, "https://u:" + SECRET_TOKEN + "@h/"))))
                    .satisfies(thrown -> shown.add(thrown.toString()));
            shown.addAll(shop.said());
        } finally {
            root.detachAppender(log);
            own.setLevel(null);
        }
        List<ILoggingEvent> ours = List.copyOf(log.list).stream()
                .filter(event -> !event.getThreadName().startsWith("qtp")) // the peer's own
                .toList();
        ours.forEach(event -> {
            shown.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                shown.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        });
        assertThat(shown.toString())
                .doesNotContain(SECRET_PATH, SECRET_TOKEN, SECRET_TOPIC, "s3cret-word", ShopOutbox.KEY.substring(6));
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(SECRET_PATH, SECRET_TOKEN, SECRET_TOPIC, "s3cret-word");
            }
        }
    }

    /** Else a password that nobody can see could be sent to any server. */
    @Test
    void whatIsSecretIsTypedAgainForAnotherPlace() throws Exception {
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            UUID channel = shop.desk.add(form(
                    Kind.PUSH,
                    Map.of(Field.SERVER, "https://ntfy.sh", Field.TOPIC, SECRET_TOPIC, Field.TOKEN, SECRET_TOKEN)));

            assertThatThrownBy(() -> shop.desk.change(
                            channel, form(Kind.PUSH, Map.of(Field.SERVER, "https://elsewhere.example"))))
                    .isInstanceOf(ChannelException.class)
                    .hasMessageContaining("Type what is secret again");
            shop.desk.change(channel, form(Kind.PUSH, Map.of(Field.SERVER, "https://ntfy.sh", Field.NAME, "Phones")));
            assertThat(shop.shown(channel).name()).isEqualTo("Phones");
            assertThat(shop.database
                            .channels()
                            .find(channel)
                            .orElseThrow()
                            .settings()
                            .get(Field.TOKEN.key()))
                    .contains(SECRET_TOKEN);
        }
    }

    @Test
    void onlyAnOwnerSetsUpChannelsAndAllowsAddresses() throws Exception {
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            Access access = new Access(shop.database, clock);
            StaffDesk staff = new StaffDesk(shop.database, access);
            StaffMember owner = staff.add("Olga", Role.OWNER, "730518".toCharArray());
            access.signIn(owner.id(), "730518".toCharArray());
            StaffMember manager = staff.add("Mia", Role.MANAGER, "604417".toCharArray());
            access.signIn(manager.id(), "604417".toCharArray());
            ChannelDesk desk = shop.messaging.desk(access);
            UUID nobody = UUID.randomUUID();

            List<Runnable> deeds = List.of(
                    desk::channels,
                    desk::allowed,
                    () -> desk.add(form(Kind.WEBHOOK, Map.of())),
                    () -> desk.change(nobody, form(Kind.WEBHOOK, Map.of())),
                    () -> desk.remove(nobody),
                    () -> desk.test(nobody),
                    () -> desk.allow(Allowed.of("10.0.0.1", "")),
                    () -> desk.disallow(Allowed.of("10.0.0.1", "")));
            assertThat(deeds).allSatisfy(deed -> assertThatThrownBy(deed::run).isInstanceOf(AccessException.class));
            assertThat(shop.messaging.allowed()).isEqualTo(AllowList.NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEBHOOK | URL=http://example.org/                                                | begin with https://
            WEBHOOK | URL=https://example.org/;SIGNING_KEY=short                             | begins with whsec_
            WEBHOOK | URL=https://user:pw@example.org/                                       | without a user
            PUSH    | SERVER=https://ntfy.sh;TOPIC=two words                                 | letters, digits, hyphens
            PUSH    | SERVER=https://ntfy.sh/topic;TOPIC=t                                   | without a path
            PUSH    | SERVER=https://ntfy.sh;TOPIC=t;TOKEN=a b                               | no space
            EMAIL   | SECURITY=tls;FROM=a@example.org;TO=b@example.org                       | Enter the mail server's name
            EMAIL   | HOST=0x7f.1;SECURITY=tls;FROM=a@example.org;TO=b@example.org           | no plain computer's name
            EMAIL   | HOST=mail.example.org;SECURITY=tls;PORT=70000;FROM=a@b.org;TO=b@b.org  | from 1 to 65535
            EMAIL   | HOST=mail.example.org;SECURITY=none;FROM=a@b.org;TO=b@b.org            | becomes secure
            EMAIL   | HOST=mail.example.org;SECURITY=tls;FROM=a@b.org;TO=nobody              | with commas between them
            EMAIL   | HOST=mail.example.org;SECURITY=tls;FROM=a@b.org, c@b.org;TO=b@b.org    | from one e-mail address
            """)
    void whatIsWrongIsSaidInOneSentence(Kind kind, String typed, String said) throws Exception {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (String pair : typed.split(";")) {
            fields.put(Field.valueOf(pair.split("=", 2)[0]), pair.split("=", 2)[1]);
        }
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            assertThatThrownBy(() -> shop.desk.add(form(kind, fields)))
                    .isInstanceOf(ChannelException.class)
                    .hasMessageContaining(said);
            assertThat(shop.desk.channels()).isEmpty();
        }
    }

    @Test
    void whatIsAllowedIsKeptUntilItIsTakenBack() throws Exception {
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.desk.allow(Allowed.of("192.168.7.1", ""));
        }
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            assertThat(shop.messaging.allowed().entries()).hasSize(1);
            shop.desk.disallow(Allowed.of("192.168.7.1", ""));
            assertThat(shop.messaging.allowed()).isEqualTo(AllowList.NOTHING);
        }
    }

    @Test
    void messagesGoWithTheirChannelAndOldOnesAfterAMonth() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                ShopOutbox shop = new ShopOutbox(folder, clock)) {
            shop.allow(peer);
            UUID channel = shop.webhook(peer.url("/"));
            OutboxRows rows = shop.database.outbox();
            UUID message = rows.post(channel, MessageJson.text(alert("Entrance")), Outbox.PATIENCE);
            eventually("it went", () -> shop.state(message).equals(Optional.of(Outgoing.State.DELIVERED)));
            clock.advance(OutboxRows.KEPT.plus(Duration.ofMinutes(1)));
            shop.messaging.check();
            assertThat(shop.state(message)).isEmpty();

            UUID waiting = rows.post(channel, MessageJson.text(alert("Entrance")), Outbox.PATIENCE);
            shop.desk.remove(channel);
            assertThat(shop.state(waiting)).isEmpty();
            assertThat(shop.desk.channels()).isEmpty();
        }
    }
}
