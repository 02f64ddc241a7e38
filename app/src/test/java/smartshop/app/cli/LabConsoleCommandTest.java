package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.vault.KeyFileVault;

class LabConsoleCommandTest {
    @TempDir
    Path folder;

    @Test
    void aShopsFolderIsRefused() {
        Database.open(folder, KeyFileVault.in(folder)).close();
        Path device = folder.resolve("device");

        Line line = Line.of(
                new LabConsoleCommand(),
                "--folder",
                folder.toString(),
                "--device",
                device.toString(),
                "--pictures",
                folder.resolve("pictures").toString());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).contains("opens no folder that is in use");
        assertThat(device).doesNotExist();
    }
}
