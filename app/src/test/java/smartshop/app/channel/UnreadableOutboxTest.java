package smartshop.app.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;
import static smartshop.app.channel.ShopOutbox.alert;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.HttpsPeer;
import smartshop.storage.Database;
import smartshop.storage.H2File;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.outbox.Outgoing;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;

/** Somebody changed what messages need outside SmartShop, or the disk did: nothing else is held up by it. */
class UnreadableOutboxTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @Test
    void messagesThatCannotBeReadEndAndTheOthersGo() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2")) {
            UUID channel;
            try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
                shop.allow(peer);
                channel = shop.webhook(peer.url("/"));
            }
            UUID damaged = waiting(channel, MessageJson.text(alert("Damaged")), Outbox.PATIENCE);
            UUID sending = waiting(channel, MessageJson.text(alert("Sending")), Outbox.PATIENCE);
            UUID newer = waiting(channel, "{\"type\":\"of a later version\"}", Outbox.PATIENCE);
            UUID late = waiting(channel, "{\"type\":\"of a later version\"}", Duration.ZERO);
            UUID good = waiting(channel, MessageJson.text(alert("Good")), Outbox.PATIENCE);
            raw("update outbox set sealed_message = x'00' where id = ?", damaged);
            raw("update outbox set sealed_message = x'00', state = 'SENDING' where id = ?", sending);

            try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
                eventually("the good one went", () -> shop.state(good).equals(Optional.of(Outgoing.State.DELIVERED)));
                assertThat(peer.received()).hasSize(1).first().asString().contains("Good");
                for (UUID unreadable : new UUID[] {damaged, sending, newer}) {
                    assertThat(shop.state(unreadable)).hasValue(Outgoing.State.UNREADABLE);
                }
                assertThat(shop.state(late)).hasValue(Outgoing.State.GIVEN_UP);
                assertThat(shop.said())
                        .filteredOn(words -> words.contains("changed it outside SmartShop"))
                        .hasSize(3);
                assertThat(notSent(shop))
                        .containsExactlyInAnyOrder("unreadable", "unreadable", "unreadable", "given-up");
            }
        }
    }

    /** What the audit log has of messages that did not get through. */
    private static List<String> notSent(ShopOutbox shop) {
        List<String> why = new ArrayList<>();
        shop.database.audit(Actor.SYSTEM).newest(100, entry -> {
            if (entry.action().equals(Action.MESSAGE_NOT_SENT.code())) {
                why.add(entry.detail());
            }
        });
        return why;
    }

    @Test
    void aChannelThatCannotBeReadSilencesNoOther() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2")) {
            UUID changed;
            try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
                shop.allow(peer);
                changed = shop.webhook(peer.url("/"));
                shop.webhook(peer.url("/"));
            }
            raw("update channel set sealed_settings = x'00' where id = ?", changed);

            try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
                shop.messaging.outbox().post(alert("Entrance"));
                eventually("it came", () -> !peer.received().isEmpty());
                assertThat(shop.said()).anyMatch(words -> words.contains("A channel for messages was changed outside"));
            }
        }
    }

    @Test
    void anAllowListThatCannotBeReadAllowsNothingAndIsSaid() throws Exception {
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock)) {
            database.allowedAddresses().write("no address at all");
        }
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            assertThat(shop.messaging.allowed()).isEqualTo(AllowList.NOTHING);
            assertThat(shop.said()).anyMatch(words -> words.contains("None is allowed until"));
        }
    }

    @Test
    void thatABackupWasRestoredIsSaidOnce() throws Exception {
        UUID channel;
        try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
            channel = shop.webhook("https://127.0.0.9/");
        }
        waiting(channel, MessageJson.text(alert("One")), Outbox.PATIENCE);
        waiting(channel, MessageJson.text(alert("Two")), Outbox.PATIENCE);
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock)) {
            assertThat(database.outbox().endAsRestored()).isEqualTo(2);
        }
        for (int notices : new int[] {1, 0}) {
            try (ShopOutbox shop = new ShopOutbox(folder, clock)) {
                assertThat(shop.said())
                        .filteredOn(words -> words.contains("in which 2 messages waited"))
                        .hasSize(notices);
            }
        }
    }

    private UUID waiting(UUID channel, String content, Duration patience) {
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock)) {
            return database.outbox().post(channel, content, patience);
        }
    }

    private void raw(String change, UUID id) {
        try (HikariDataSource file = new H2File(Database.file(folder), KeyFileVault.in(folder), "").open()) {
            assertThat(new Rows(Jdbi.create(file)).change(change, id)).isPositive();
            H2File.shutDown(file);
        }
    }
}
