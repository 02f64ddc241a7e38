package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.SettableClock;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;

/** The owner sets a passphrase, and the next morning the window asks for it. */
@OnDisplay
class VaultJourneyTest {
    private static final String CHOSEN = "seven quiet herons";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aPassphraseIsSetAskedForAndChanged() {
        String code;
        try (OpenWindow window = new OpenWindow(data(), clock)) {
            window.console().cameras().add("Entrance");
            code = set(window);
        }
        try (OpenWindow window = new OpenWindow(data(), clock, locked -> unlock(locked, code))) {
            assertThat(window.console().cameras().feeds()).hasSize(1);
            readHowItStarts(window);
            change(window);
            List<String> done = new ArrayList<>();
            window.console().audit().newest(100, entry -> done.add(entry.action()));
            assertThat(done.stream().filter("lock-changed"::equals)).hasSize(2);
        }
        assertThat(CheapVault.lock(data()).isLocked()).isTrue();
    }

    private String set(OpenWindow window) {
        protection(window, "No passphrase");
        Screen.shot(window.stage().getScene(), "vault-none");
        window.press("protection");
        window.type("#protect-new", "short");
        window.type("#protect-again", "short");
        window.press("sheet-do");
        window.awaitWords("That is too short");
        window.type("#protect-new", CHOSEN);
        window.type("#protect-again", CHOSEN);
        Screen.shot(window.stage().getScene(), "vault-set");
        window.press("sheet-do");
        window.until("the code", () -> window.find("#protect-code").isPresent());
        String code = Screen.onFx(() -> ((Label) window.find("#protect-code").orElseThrow()).getText());
        Screen.shot(window.stage().getScene(), "vault-code");
        window.press("sheet-do");
        window.type("#protect-typed", code.substring(1));
        window.press("sheet-do");
        window.awaitWords("There is a typing mistake, here or on your paper.");
        Screen.shot(window.stage().getScene(), "vault-typed-back");
        window.type("#protect-typed", code);
        window.press("sheet-do");
        window.awaitWords("It is in use from now on.");
        Screen.shot(window.stage().getScene(), "vault-done");
        window.press("sheet-do");
        protection(window, "Passphrase set");
        return code;
    }

    private void unlock(OpenWindow window, String code) {
        window.awaitWords("SmartShop is locked");
        window.type("#vault-passphrase", "not this one");
        window.press("vault-unlock");
        window.awaitWords("That is not the passphrase.");
        Screen.shot(window.stage().getScene(), "vault-locked");
        window.press("vault-other");
        window.type("#vault-code", code);
        Screen.shot(window.stage().getScene(), "vault-locked-code");
        window.press("vault-unlock");
    }

    private void change(OpenWindow window) {
        protection(window, "Passphrase set");
        window.press("protection");
        window.type("#vault-passphrase", CHOSEN);
        window.type("#protect-new", "eight loud herons");
        window.type("#protect-again", "eight loud herons");
        Screen.shot(window.stage().getScene(), "vault-change");
        window.press("sheet-do");
        window.awaitWords("It is in use from now on.");
        window.press("sheet-do");
    }

    private static void readHowItStarts(OpenWindow window) {
        window.press("protection");
        window.press("protect-start");
        window.awaitWords("every program that runs as you can open the vault");
        Screen.shot(window.stage().getScene(), "vault-unattended");
        window.press("sheet-cancel");
    }

    @Test
    void aWindowThatIsClosedWhileItAsksEndsAndOpensNothing() {
        CheapVault.lock(data())
                .protect(new Passphrase(CHOSEN.toCharArray()), RecoveryCode.random())
                .use();
        SmartShopApp app = new SmartShopApp(
                unlocking ->
                        Console.open(new ConsoleSettings(data(), 0, OpenWindow.pack()).exempted(), unlocking, clock),
                false,
                clock);
        Stage stage = Screen.onFx(app::show);
        Screen.until("the page", () -> stage.getScene().getRoot().lookup("#vault-unlock") != null);
        Screen.onFx(() -> {
            stage.close();
            return null;
        });
        app.awaitEnd();

        assertThat(data().resolve("smartshop.mv.db")).doesNotExist();
    }

    private static void protection(OpenWindow window, String words) {
        window.until(
                words,
                () -> window.find("#protection")
                        .filter(button -> words.equals(((Labeled) button).getText()))
                        .isPresent());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
