package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.StorageException;

class KeyFileVaultTest {
    private static final byte[] PLAIN = "plain".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void sealedBytesOpenAgainAlsoAfterReadingTheKeyAnew() {
        byte[] sealed = KeyFileVault.in(folder).seal(PLAIN, "row/1");

        assertThat(KeyFileVault.in(folder).open(sealed, "row/1")).isEqualTo(PLAIN);
    }

    @Test
    void everyChangedByteIsNoticed() {
        KeyFileVault vault = KeyFileVault.in(folder);
        byte[] sealed = vault.seal(PLAIN, "row/1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, "row/1")).isInstanceOf(StorageException.class);
        }
        assertThatThrownBy(() -> vault.open(new byte[3], "row/1")).isInstanceOf(StorageException.class);
    }

    @Test
    void sealedBytesOpenForTheirOwnRowAlone() {
        KeyFileVault vault = KeyFileVault.in(folder);
        byte[] sealed = vault.seal(PLAIN, "row/1");

        assertThatThrownBy(() -> vault.open(sealed, "row/2")).isInstanceOf(StorageException.class);
    }

    @Test
    void theSameBytesNeverLookTheSameTwice() {
        KeyFileVault vault = KeyFileVault.in(folder);

        assertThat(vault.seal(PLAIN, "row/1")).isNotEqualTo(vault.seal(PLAIN, "row/1"));
    }

    @Test
    void theFilePasswordIsLongAndStaysTheSame() {
        assertThat(KeyFileVault.in(folder).filePassword())
                .hasSize(64)
                .isEqualTo(KeyFileVault.in(folder).filePassword());
    }

    @Test
    void onlyTheOwnerMayReadTheKey() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owner permissions here");
        KeyFileVault.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault.key"))))
                .isEqualTo("rw-------");
    }
}
