package smartshop.app.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.StorageException;

/** With the real libsecret and GNOME Keyring where they are installed, in a session of their own. */
@DisabledOnOs(OS.WINDOWS)
class LoginKeyringTest {
    private static final byte[] SECRET = {1, 2, 3, (byte) 0xfe};

    @TempDir
    Path home;

    private LoginKeyring keyring;

    @BeforeEach
    void session() throws IOException {
        // Each call is a session; the keyring of the one before lies in the home folder.
        Path tool = home.resolve("tool");
        Files.writeString(tool, """
                #!/bin/sh
                export HOME=%s XDG_RUNTIME_DIR=%s
                exec dbus-run-session -- sh -c '
                  printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
                  secret-tool "$@"' tool "$@" 2>"$HOME/complaint"
                """.formatted(home, home));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        keyring = new LoginKeyring(List.of(tool.toString()));
    }

    @Test
    void theKeyringGivesBackWhatItKeeps() {
        assumeTrue(installed("secret-tool") && installed("gnome-keyring-daemon") && installed("dbus-run-session"));
        assertThat(keyring.get("one")).isEmpty();
        keyring.put("one", SECRET);
        keyring.put("two", new byte[] {9});
        assertThat(keyring.get("one")).contains(SECRET);
        keyring.remove("one");
        assertThat(keyring.get("one")).isEmpty();
        assertThat(keyring.get("two")).contains(new byte[] {9});
    }

    @Test
    void whatToDoIsSaidWhereThereIsNone() {
        LoginKeyring missing = new LoginKeyring(List.of(home.resolve("missing").toString()));
        assertThatThrownBy(() -> missing.put("one", SECRET))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Install libsecret-tools");
    }

    private static boolean installed(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
