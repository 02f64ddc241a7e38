package smartshop.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.StartException;
import smartshop.app.doctor.Doctor;
import smartshop.app.doctor.Finding;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;

class TerminalUnlockingTest {
    private static final String CHOSEN = "sieben leise V\u00f6gel";

    private final RecoveryCode code = RecoveryCode.random();

    @TempDir
    Path folder;

    @BeforeEach
    void lock() {
        Database.open(folder, NewShop.in(folder)).close();
        CheapVault.lock(folder)
                .protect(new Passphrase(CHOSEN.toCharArray()), code)
                .use();
    }

    @Test
    void theFirstLineOfStandardInputOpensTheVault() {
        assertThat(list(CHOSEN + "\nmore\n", "--passphrase-stdin").out()).contains("Nobody is on the watchlist.");
        assertThat(list(CHOSEN + "\r\n", "--passphrase-stdin").status()).isZero();
        assertThat(list(CHOSEN, "--passphrase-stdin").status()).isZero();
    }

    @Test
    void theRecoveryCodeDoesToo() {
        assertThat(list(code.printed(), "--passphrase-stdin", "--recovery-code").status())
                .isZero();
    }

    @Test
    void aWrongOneIsSaidInASentence() {
        for (String typed : List.of("wrong\n", "\n", "", CHOSEN + "x".repeat(5000))) {
            Line line = list(typed, "--passphrase-stdin");
            assertThat(line.status()).isEqualTo(1);
            assertThat(line.err()).hasLineCount(1).doesNotContain("wrong\n").containsAnyOf("is wrong", "too long");
        }
        assertThat(list("ABCD", "--passphrase-stdin", "--recovery-code").err()).contains("typing mistake");
    }

    @Test
    void aPassphraseIsNoArgument() {
        assertThat(list("", "--passphrase-stdin=" + CHOSEN).status()).isEqualTo(2);
    }

    @Test
    void withoutATerminalItIsSaidHowToGiveIt() {
        Line line = list(CHOSEN + "\n");

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).contains("--passphrase-stdin");
    }

    @Test
    void aConsoleThatNobodyCanUnlockSaysSo() throws Exception {
        try (ModelPack models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN)) {
            assertThatThrownBy(() -> Console.open(new ConsoleSettings(folder, 0, models).exempted(), Clock.systemUTC()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("The owner's passphrase is needed");
        }
    }

    @Test
    void theDoctorSaysWhetherThereIsOne(@TempDir Path other) {
        assertThat(vault(folder).level()).isEqualTo(Finding.Level.GOOD);
        assertThat(vault(other).level()).isEqualTo(Finding.Level.CARE);
    }

    private static Finding vault(Path data) {
        return new Doctor(data, 0, new ModelStore(List.of()))
                .examine().stream()
                        .filter(finding -> finding.part().equals("Vault"))
                        .findFirst()
                        .orElseThrow();
    }

    private Line list(String input, String... options) {
        List<String> arguments = new ArrayList<>(List.of("list", "--data", folder.toString()));
        arguments.addAll(List.of(options));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
        try {
            return Line.of(new WatchlistCommand(), arguments.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
