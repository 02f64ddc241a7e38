package smartshop.app.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Against a script that understands the four orders as the Mac's {@code security} does, and writes down its command line. */
@DisabledOnOs(OS.WINDOWS)
class LoginKeychainTest {
    private static final byte[] SECRET = {1, 2, 3, (byte) 0xfe};

    @TempDir
    Path folder;

    private LoginKeychain keychain;

    @BeforeEach
    void script() throws IOException {
        Path security = folder.resolve("security");
        Files.writeString(security, """
                #!/bin/sh
                cd %s
                echo "$@" >> lines
                case "$1" in
                  -i) read order u flag account s name w secret
                      [ -e locked ] || [ "$order" != add-generic-password ] || echo "$secret" > "$account.item" ;;
                  find-generic-password) [ -e "$3.item" ] || exit 44; cat "$3.item" ;;
                  delete-generic-password) [ -e "$3.item" ] || exit 44; rm "$3.item" ;;
                  *) exit 2 ;;
                esac
                """.formatted(folder));
        Files.setPosixFilePermissions(security, PosixFilePermissions.fromString("rwx------"));
        keychain = new LoginKeychain(List.of(security.toString()));
    }

    @Test
    void theKeychainGivesBackWhatItKeepsAndNoCommandLineShowsIt() throws IOException {
        assertThat(keychain.get("one")).isEmpty();
        keychain.put("one", SECRET);
        assertThat(keychain.get("one")).contains(SECRET);
        keychain.remove("one");
        keychain.remove("one");
        assertThat(keychain.get("one")).isEmpty();
        assertThat(Files.readString(folder.resolve("lines"))).contains("-i").doesNotContain("010203fe");
    }

    @Test
    void aLockedKeychainIsNoticed() throws IOException {
        Files.createFile(folder.resolve("locked"));
        assertThatThrownBy(() -> keychain.put("one", SECRET))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("unlock the login keychain");
    }
}
