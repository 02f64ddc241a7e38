package smartshop.app.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.ui.vault.ProtectViewModel.Guard;
import smartshop.app.ui.vault.ProtectViewModel.Step;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.VaultLock;

class ProtectViewModelTest {
    private static final String CHOSEN = "seven quiet herons";

    private final List<Runnable> waiting = new ArrayList<>();

    @TempDir
    private Path folder;

    private VaultLock lock;
    private ProtectViewModel model;
    private char[] filePassword;

    @BeforeEach
    void plain() {
        filePassword = CheapVault.in(folder).filePassword();
        lock = CheapVault.lock(folder);
        model = new ProtectViewModel(lock, VaultLock.NewLock::use, waiting::add, Runnable::run, () -> 0);
        model.refresh();
        work();
    }

    @Test
    void aPassphraseIsInUseOnceTheCodeWasTypedBack() throws Exception {
        assertThat(model.guardProperty().get()).isEqualTo(Guard.NONE);
        String code = setPassphrase();

        assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(model.guardProperty().get()).isEqualTo(Guard.PASSPHRASE);
        assertThat(model.code()).isEmpty();
        assertThat(open(CHOSEN)).isEqualTo(filePassword);
        assertThat(lock.open(RecoveryCode.typed(code.toCharArray())).filePassword())
                .isEqualTo(filePassword);
    }

    @Test
    void untilThenNothingHasChanged() {
        choose(CHOSEN, CHOSEN);
        assertThat(model.stepProperty().get()).isEqualTo(Step.CODE);
        model.typeBack();
        model.typedBackProperty().set(RecoveryCode.random().printed());
        model.confirm();
        work();
        assertThat(model.outcomeProperty().get().words()).startsWith("That is another code.");
        model.typedBackProperty().set(model.code().substring(1));
        model.confirm();
        work();
        assertThat(model.outcomeProperty().get().words()).startsWith("There is a typing mistake");
        model.close();

        assertThat(lock.isLocked()).isFalse();
        assertThat(model.code()).isEmpty();
    }

    @Test
    void whatMayNotBeChosenIsSaidInWords() {
        choose("short", "short");
        assertThat(model.outcomeProperty().get().words()).contains("too short").contains("at least 12 characters");
        choose("password12345", "password12345");
        assertThat(model.outcomeProperty().get().words()).contains("first that a thief would try");
        choose(CHOSEN, CHOSEN + "s");
        assertThat(model.outcomeProperty().get().words()).startsWith("The two are not the same.");

        assertThat(model.stepProperty().get()).isEqualTo(Step.FORM);
        assertThat(waiting).isEmpty();
    }

    @Test
    void theButtonWaitsForWhatIsMissingEachTime() {
        BooleanBinding incomplete = model.incompleteBinding();
        model.open();
        assertThat(incomplete.get()).isTrue();
        model.fields().chosenProperty().set(CHOSEN);
        model.fields().againProperty().set(CHOSEN);
        assertThat(incomplete.get()).isFalse();
        model.fields().againProperty().set("");
        assertThat(incomplete.get()).isTrue();
        setPassphrase();

        model.open();
        model.fields().chosenProperty().set(CHOSEN);
        model.fields().againProperty().set(CHOSEN);
        assertThat(incomplete.get()).isTrue();
        model.fields().known().textProperty().set("x");
        assertThat(incomplete.get()).isFalse();
    }

    @Test
    void thePassphraseIsChangedWithTheOldOneAlone() throws Exception {
        setPassphrase();
        String before = Files.readString(folder.resolve("vault.key"));
        model.open();
        model.fields().known().textProperty().set("wrong");
        model.fields().chosenProperty().set("eight loud herons");
        model.fields().againProperty().set("eight loud herons");
        model.prepare();
        work();
        assertThat(model.outcomeProperty().get().words()).startsWith("That is not the passphrase.");
        assertThat(Files.readString(folder.resolve("vault.key"))).isEqualTo(before);

        model.fields().known().textProperty().set(CHOSEN);
        model.prepare();
        work();
        assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(open("eight loud herons")).isEqualTo(filePassword);
    }

    @Test
    void whoGuessesThePresentPassphraseHasToPauseToo() {
        setPassphrase();
        model.open();
        model.fields().chosenProperty().set("eight loud herons");
        model.fields().againProperty().set("eight loud herons");
        for (int i = 0; i < 5; i++) {
            model.fields().known().textProperty().set("wrong");
            model.prepare();
            work();
        }
        model.fields().known().textProperty().set(CHOSEN);
        model.prepare();

        assertThat(waiting).isEmpty();
        assertThat(model.outcomeProperty().get().words()).contains("10 seconds more");
    }

    @Test
    void aNewCodeIsTypedBackTooAndEndsTheOldOne() throws Exception {
        String old = setPassphrase();
        model.open();
        model.fields().known().byCodeProperty().set(true);
        model.fields().known().textProperty().set(old);
        model.fields().codeOnlyProperty().set(true);
        model.prepare();
        work();
        String fresh = typeBack();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(lock.open(RecoveryCode.typed(fresh.toCharArray())).filePassword())
                .isEqualTo(filePassword);
        assertThat(open(CHOSEN)).isEqualTo(filePassword);
    }

    @Test
    void whatIsCancelledWhileItIsMadeChangesNothing() throws IOException {
        setPassphrase();
        String before = Files.readString(folder.resolve("vault.key"));
        model.open();
        model.fields().known().textProperty().set(CHOSEN);
        model.fields().chosenProperty().set("eight loud herons");
        model.fields().againProperty().set("eight loud herons");
        model.prepare();
        model.close();
        model.open();
        work();

        assertThat(Files.readString(folder.resolve("vault.key"))).isEqualTo(before);
        assertThat(model.stepProperty().get()).isEqualTo(Step.FORM);
    }

    @Test
    void aCopyOfTheCodeBesideTheVaultIsSeen() {
        assertThat(model.guards(folder.resolve("backups").resolve("code.txt"))).isTrue();
        assertThat(model.guards(folder.resolveSibling("stick").resolve("code.txt")))
                .isFalse();
    }

    private String setPassphrase() {
        choose(CHOSEN, CHOSEN);
        return typeBack();
    }

    private void choose(String chosen, String again) {
        model.open();
        model.fields().chosenProperty().set(chosen);
        model.fields().againProperty().set(again);
        model.prepare();
        work();
    }

    private String typeBack() {
        String code = model.code();
        model.typeBack();
        model.typedBackProperty().set(code.toLowerCase(java.util.Locale.ROOT));
        model.confirm();
        work();
        return code;
    }

    private char[] open(String words) throws Exception {
        return lock.open(new Passphrase(words.toCharArray())).filePassword();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }
}
