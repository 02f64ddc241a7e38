package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StreamStateTest {
    @TempDir
    private Path folder;

    @Test
    void whoForgetsItsConsoleForgetsWhatThatWantedAndWasToGet() throws Exception {
        StreamState state = new StreamState(folder);
        Files.createDirectories(state.spool());
        Files.writeString(state.spool().resolve("1.segment"), "sealed");
        Files.writeString(state.settings().file(), "{}");
        Files.writeString(state.month(), "2026-03 1000");

        assertThat(new CommandLine(new ForgetCommand()).execute("--state", folder.toString()))
                .isZero();

        assertThat(state.spool()).isEmptyDirectory();
        assertThat(state.settings().file()).doesNotExist();
        assertThat(state.month()).exists();
    }
}
