package smartshop.app.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.ui.Check;
import smartshop.storage.vault.RecoveryCode;

class RecoveryPaperTest {
    @TempDir
    private Path folder;

    @Test
    void theSavedTextHoldsTheCodeOnALineOfItsOwnAndTheDay() throws Exception {
        RecoveryCode code = RecoveryCode.random();
        Path file = folder.resolve("code.txt");
        Check saved = new RecoveryPaper(code.printed(), "2026-11-20").save(file);

        assertThat(saved.level()).isEqualTo(Check.Level.GOOD);
        assertThat(saved.words()).contains(file.toString());
        String line = Files.readAllLines(file).get(2);
        assertThat(RecoveryCode.typed(line.toCharArray()).same(code)).isTrue();
        assertThat(Files.readString(file)).contains("Made on 2026-11-20.");
    }

    @Test
    void aPlaceThatDoesNotTakeItIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("no folder")).resolve("code.txt");

        assertThat(new RecoveryPaper("A", "B").save(file))
                .isEqualTo(Check.bad("It could not be saved there. Choose another place."));
    }
}
