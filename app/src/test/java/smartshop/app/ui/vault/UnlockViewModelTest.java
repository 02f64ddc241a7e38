package smartshop.app.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.StorageException;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

class UnlockViewModelTest {
    private static final String CHOSEN = "seven quiet herons";

    private final List<Vault> opened = new ArrayList<>();
    private final List<StorageException> failed = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final RecoveryCode code = RecoveryCode.random();
    private long nanos;

    @TempDir
    private Path folder;

    private UnlockViewModel model;
    private char[] filePassword;

    @BeforeEach
    void lock() {
        filePassword = CheapVault.in(folder).filePassword();
        VaultLock lock = CheapVault.lock(folder);
        lock.protect(new Passphrase(CHOSEN.toCharArray()), code).use();
        model = new UnlockViewModel(lock, opened::add, failed::add, waiting::add, Runnable::run, () -> nanos);
    }

    @Test
    void theRightPassphraseOpensAndIsForgotten() {
        type(CHOSEN);

        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().filePassword()).isEqualTo(filePassword);
        assertThat(model.typed().textProperty().get()).isEmpty();
    }

    @Test
    void whileATryIsUnderWayThereIsNoOther() {
        model.typed().textProperty().set("wrong");
        model.unlock();
        model.unlock();

        assertThat(waiting).hasSize(1);
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(opened).isEmpty();
    }

    @Test
    void aWrongPassphraseIsSaidAndEmptied() {
        type("wrong");

        assertThat(model.outcomeProperty().get().words()).startsWith("That is not the passphrase.");
        assertThat(model.typed().textProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void theRecoveryCodeOpensAndAMistypedOneStaysToBeMended() {
        model.typed().byCodeProperty().set(true);
        String printed = code.printed();
        String mistyped = printed.substring(0, 27) + (printed.charAt(27) == '7' ? '8' : '7') + printed.substring(28);
        type(mistyped);

        assertThat(model.outcomeProperty().get().words()).startsWith("There is a typing mistake");
        assertThat(model.typed().textProperty().get()).isEqualTo(mistyped);

        type(RecoveryCode.random().printed());
        assertThat(model.outcomeProperty().get().words()).contains("not this shop's");

        type(printed);
        assertThat(opened).hasSize(1);
    }

    @Test
    void afterFiveWrongOnesThereIsAPauseThatGrows() {
        for (int i = 0; i < 4; i++) {
            type("wrong");
        }
        assertThat(model.pauseProperty().get()).isEmpty();

        type("wrong");
        assertThat(model.pauseProperty().get()).contains("10 seconds more");
        type(CHOSEN);
        assertThat(opened).isEmpty();

        pass(Duration.ofSeconds(10));
        assertThat(model.pauseProperty().get()).isEmpty();
        type("wrong");
        assertThat(model.pauseProperty().get()).contains("20 seconds more");

        pass(Duration.ofSeconds(20));
        type(CHOSEN);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aFileThatIsDamagedMeanwhileIsNoWrongPassphrase() throws IOException {
        Files.writeString(folder.resolve("vault.key"), "smartshop-vault-2\n");
        type(CHOSEN);

        assertThat(failed).singleElement().asString().contains("is damaged");
        assertThat(opened).isEmpty();
    }

    private void type(String words) {
        model.typed().textProperty().set(words);
        model.unlock();
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        model.tick();
    }
}
