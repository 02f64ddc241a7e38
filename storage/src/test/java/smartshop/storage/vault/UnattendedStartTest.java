package smartshop.storage.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.StorageException;

class UnattendedStartTest {
    private static final byte[] WORDS = "Anna".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Kept store = new Kept();
    private final RecoveryCode code = RecoveryCode.random();
    private UnattendedStart start;
    private byte[] sealed;

    @BeforeEach
    void lock() {
        VaultLock lock = CheapVault.lock(folder);
        sealed = lock.open().seal(WORDS, "person/1");
        lock.protect(passphrase("four quiet blue owls"), code).use();
        start = new UnattendedStart(folder, store);
    }

    @Test
    void nobodyIsAskedOnceTheOwnerChoseSo() throws Exception {
        assertThat(start.open()).isEmpty();
        choose();
        assertThat(start.open().orElseThrow().open(sealed, "person/1")).isEqualTo(WORDS);
    }

    @Test
    void whoDoesNotKnowThePassphraseCannotChooseIt() {
        assertThatThrownBy(() -> start.chosen(passphrase("four quiet blue cats")))
                .isInstanceOf(WrongSecretException.class);
        assertThat(start.isChosen()).isFalse();
        assertThat(store.secrets).isEmpty();
    }

    @Test
    void theFolderAloneOpensNothing() throws Exception {
        choose();
        store.secrets.clear();
        assertThatThrownBy(() -> start.open())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("has no key");
        assertThat(CheapVault.lock(folder).isLocked()).isTrue();
    }

    @Test
    void everyChangedBitOfTheFileIsNoticed() throws Exception {
        choose();
        Path file = UnattendedKey.file(folder);
        byte[] right = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * (right.length - 1); bit++) { // the last byte is the end of the line
            byte[] wrong = right.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, wrong);
            assertThatThrownBy(() -> start.open()).as("bit %d", bit).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void aNewPassphraseChangesNothing() throws Exception {
        choose();
        CheapVault.lock(folder)
                .change(passphrase("four quiet blue owls"), passphrase("three loud red hens"))
                .use();
        assertThat(start.open()).isPresent();
    }

    @Test
    void thePassphraseIsAskedForAgainAfterIt() throws Exception {
        choose();
        start.revoke();
        assertThat(start.open()).isEmpty();
        assertThat(store.secrets).isEmpty();
        assertThat(UnattendedKey.file(folder)).doesNotExist();
        start.revoke();
    }

    @Test
    void aDamagedFileCanBeTakenBackToo() throws Exception {
        choose();
        Files.writeString(UnattendedKey.file(folder), "?");
        start.revoke();
        assertThat(start.isChosen()).isFalse();
    }

    @Test
    void whereTheStoreRefusesSmartShopGoesOnAsking() {
        store.refuses = true;
        assertThatThrownBy(this::choose).isInstanceOf(StorageException.class);
        assertThat(start.isChosen()).isFalse();
    }

    @Test
    void choosingItTwiceLeavesOneKeyInTheStore() throws Exception {
        choose();
        choose();
        assertThat(store.secrets).hasSize(1);
        assertThat(start.open()).isPresent();
    }

    @Test
    void theKeyItselfIsNotInTheFolder() throws Exception {
        choose();
        String hex = HexFormat.of().formatHex(CheapVault.lock(folder).key(passphrase("four quiet blue owls")));
        String other =
                HexFormat.of().formatHex(store.secrets.values().iterator().next());
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(text(file)).doesNotContain(hex).doesNotContain(other);
            }
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private void choose() throws WrongSecretException {
        start.chosen(passphrase("four quiet blue owls")).use();
    }

    private static Passphrase passphrase(String words) {
        return new Passphrase(words.toCharArray());
    }

    /** In place of the operating system's. */
    private static final class Kept implements LoginStore {
        private final Map<String, byte[]> secrets = new HashMap<>();
        private boolean refuses;

        @Override
        public String name() {
            return "The test's store";
        }

        @Override
        public void put(String account, byte[] secret) {
            if (refuses) {
                throw new StorageException("It is locked.");
            }
            secrets.put(account, secret.clone());
        }

        @Override
        public Optional<byte[]> get(String account) {
            return Optional.ofNullable(secrets.get(account)).map(byte[]::clone);
        }

        @Override
        public void remove(String account) {
            secrets.remove(account);
        }
    }
}
