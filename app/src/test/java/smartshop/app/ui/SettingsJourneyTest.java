package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.channel.AlertState;
import smartshop.app.channel.Message;
import smartshop.app.outbound.HttpsPeer;

/** An owner sets up channels, allows a server of the shop's own and tries them, in the real window. */
@OnDisplay
class SettingsJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aChannelIsSetUpAllowedAndTried() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.press("Settings");
            window.awaitWords("No channel takes alerts");
            shot(window, "settings-empty");
            backedUp(window);
            webhook(window, peer);
            push(window, peer);
            tried(window, peer);
            allowed(window, peer);
            window.press("channel-test-Back office");
            window.awaitWords("The test message arrived.");
            window.awaitWords("Last delivered: Today, 14:03.");
            assertThat(peer.received()).hasSize(1);
            escalated(window, peer);
            shot(window, "settings");
            Screen.light(() -> shot(window, "settings-light"));
            changed(window);
            removed(window);
        }
    }

    private void backedUp(OpenWindow window) {
        window.awaitWords("There is no second folder");
        window.press("backups-make");
        window.awaitWords("Last backup: Today, 14:03.");
        Screen.onFx(() -> {
            ((ScrollPane) window.find(".staff-scroll").orElseThrow()).setVvalue(1);
            return null;
        });
        shot(window, "settings-backups");
    }

    private static void webhook(OpenWindow window, HttpsPeer peer) {
        another(window, 2);
        window.type("#channel-name", "Back office");
        window.type("#channel-url", peer.url("/hook"));
        shot(window, "settings-webhook");
        window.press("sheet-do");
        window.awaitWords("let SmartShop make one");
        window.press("channel-make-key");
        window.awaitWords("Copy this key to your program now");
        shot(window, "settings-webhook-key");
        window.press("sheet-do");
        window.awaitWords("Webhook · takes alerts · tested daily at 08:00");
        window.awaitWords("Only one channel takes alerts");
    }

    private static void push(OpenWindow window, HttpsPeer peer) {
        another(window, 1);
        window.type("#channel-name", "Olga's phone");
        window.type("#channel-server", peer.url(""));
        window.type("#channel-topic", "shop-7Gq2Zp");
        shot(window, "settings-push");
        window.press("sheet-do");
        window.awaitWords("Push to phones · takes alerts · tested daily at 08:00");
    }

    private static void tried(OpenWindow window, HttpsPeer peer) {
        window.press("channel-test-Back office");
        window.awaitWords("The address 127.0.0.2 is private or special");
        shot(window, "settings-refused");
        assertThat(peer.received()).isEmpty();
    }

    private static void allowed(OpenWindow window, HttpsPeer peer) throws Exception {
        window.press("addresses-open");
        window.type("#addresses-range", "127.0.0.2/99");
        window.press("sheet-do");
        window.awaitWords("There is no such range");
        window.type("#addresses-range", "127.0.0.2");
        window.type("#addresses-pin", peer.identity().fingerprint());
        window.press("sheet-do");
        window.awaitWords("certificate pinned");
        shot(window, "settings-addresses");
        window.press("sheet-cancel");
    }

    private void escalated(OpenWindow window, HttpsPeer peer) {
        Instant now = clock.instant();
        int told = window.console()
                .aftermath()
                .messaging()
                .outbox()
                .post(new Message.OfAlert(
                        now,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Entrance",
                        AlertState.UNANSWERED,
                        Optional.empty(),
                        now));
        assertThat(told).isEqualTo(2);
        window.until("both have it", () -> peer.received().size() == 3);
    }

    private static void changed(OpenWindow window) {
        menu(window, "channel-menu-Back office", 0);
        window.awaitWords("It is kept and never shown.");
        assertThat(Screen.onFx(() -> List.of("#channel-url", "#channel-signing_key").stream()
                        .map(field -> ((TextInputControl) window.find(field).orElseThrow()).getText())
                        .toList()))
                .as("secrets in sight")
                .containsOnly("");
        window.type("#channel-name", "Office");
        window.press("sheet-do");
        window.awaitWords("Office");
    }

    private static void removed(OpenWindow window) {
        menu(window, "channel-menu-Office", 1);
        window.awaitWords("No message waits.");
        window.press("sheet-do");
        window.awaitWords("Only one channel takes alerts");
    }

    private static void another(OpenWindow window, int kind) {
        menu(window, "channel-another", kind);
    }

    private static void menu(OpenWindow window, String id, int item) {
        window.until(id, () -> button(window, id).isPresent());
        Screen.onFx(() -> {
            ((MenuButton) button(window, id).orElseThrow()).getItems().get(item).fire();
            return null;
        });
    }

    private static Optional<Node> button(OpenWindow window, String id) {
        return window.all(".menu-button").stream()
                .filter(menu -> id.equals(menu.getId()))
                .findFirst();
    }

    private static void shot(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
    }
}
