package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;
import smartshop.storage.vault.WrongSecretException.Why;
import smartshop.storage.watchlist.Person;

class VaultLockTest {
    private static final String CHOSEN = "seven quiet herons";

    @TempDir
    Path folder;

    @Test
    void aFolderWithAPlainKeyOpensWithoutAnybodyBeingThere() {
        assertThat(VaultLock.of(folder).isLocked()).isFalse();
        char[] before = KeyFileVault.in(folder).filePassword();

        assertThat(VaultLock.of(folder).open().filePassword()).isEqualTo(before);
        assertThat(VaultLock.of(folder).isLocked()).isFalse();
    }

    @Test
    void lookingWhetherItIsLockedMakesNothing() {
        assertThat(VaultLock.of(folder.resolve("none")).isLocked()).isFalse();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aPassphraseAtItsRealCostGuardsTheSameDatabase() throws Exception {
        Person ann;
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
        }
        byte[] before = Files.readAllBytes(Database.file(folder));
        VaultLock lock = VaultLock.of(folder);
        try (Passphrase chosen = passphrase(CHOSEN);
                RecoveryCode code = RecoveryCode.random()) {
            lock.protect(chosen, code).use();
        }

        assertThat(Files.readAllBytes(Database.file(folder))).isEqualTo(before);
        assertThat(lock.isLocked()).isTrue();
        assertThat(keyFile()).contains("\npassphrase argon2id m=65536 t=3 p=4 salt=");
        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("The owner's passphrase is needed");
        try (Database database = Database.open(folder, lock.open(passphrase(CHOSEN)))) {
            assertThat(database.watchlist().people()).containsExactly(ann);
        }
    }

    @Test
    void theKeyItselfIsNotInTheFileAnyMore() throws IOException {
        KeyFileVault.in(folder);
        String key = keyFile().strip().substring("smartshop-vault-1 ".length());
        protect();

        assertThat(keyFile()).doesNotContain(key).startsWith("smartshop-vault-2\n");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, key)))
                    .isEmpty();
        }
    }

    @Test
    void onlyTheOwnerMayReadTheWrappedKey() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owner permissions here");
        protect();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongPassphraseSaysSoAndChangesNothing() throws IOException {
        protect();
        String before = keyFile();

        for (String typed : List.of("", "x", CHOSEN + " ", CHOSEN.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(refusal(passphrase(typed))).isEqualTo(Why.PASSPHRASE);
        }
        assertThat(keyFile()).isEqualTo(before);
    }

    @Test
    void theSameLettersFromAnotherKeyboardOpen() throws Exception {
        cheap().protect(passphrase("caf\u00e9 na\u00efve \u212bngstr\u00f6m"), RecoveryCode.random())
                .use();

        assertThat(cheap().open(passphrase("cafe\u0301 nai\u0308ve A\u030angstro\u0308m"))
                        .filePassword())
                .hasSize(64);
    }

    @Test
    void theRecoveryCodeOpensToo() throws Exception {
        char[] before = KeyFileVault.in(folder).filePassword();
        RecoveryCode code = protect();

        assertThat(cheap().open(RecoveryCode.typed(code.printed().toCharArray()))
                        .filePassword())
                .isEqualTo(before);
    }

    @Test
    void anotherVaultsCodeIsToldFromATypingMistake() throws IOException {
        protect();
        String before = keyFile();

        assertThat(refusal(RecoveryCode.random())).isEqualTo(Why.RECOVERY_CODE);
        assertThat(keyFile()).isEqualTo(before);
    }

    @Test
    void thePassphraseIsChangedWithTheOldOneOrTheCodeAndTheCodeStays() throws Exception {
        RecoveryCode code = protect();
        char[] before = cheap().open(passphrase(CHOSEN)).filePassword();

        cheap().change(passphrase(CHOSEN), passphrase("eight loud herons")).use();
        assertThat(refusal(passphrase(CHOSEN))).isEqualTo(Why.PASSPHRASE);
        cheap().change(code, passphrase("nine mild herons")).use();

        assertThat(cheap().open(passphrase("nine mild herons")).filePassword()).isEqualTo(before);
        assertThat(cheap().open(code).filePassword()).isEqualTo(before);
    }

    @Test
    void aNewCodeEndsTheOldOneAndThePassphraseStays() throws Exception {
        RecoveryCode old = protect();
        RecoveryCode fresh = RecoveryCode.random();
        cheap().change(passphrase(CHOSEN), fresh).use();

        assertThat(refusal(old)).isEqualTo(Why.RECOVERY_CODE);
        assertThat(cheap().open(fresh).filePassword())
                .isEqualTo(cheap().open(passphrase(CHOSEN)).filePassword());
    }

    @Test
    void nobodyChangesAnythingWithAWrongPassphrase() throws IOException {
        protect();
        String before = keyFile();

        assertThatThrownBy(() -> cheap().change(passphrase("wrong"), passphrase("eight loud herons")))
                .isInstanceOf(WrongSecretException.class);
        assertThatThrownBy(() -> cheap().change(passphrase("wrong"), RecoveryCode.random()))
                .isInstanceOf(WrongSecretException.class);
        assertThatThrownBy(() -> cheap().protect(passphrase("eight loud herons"), RecoveryCode.random()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("There is a passphrase already");
        assertThat(keyFile()).isEqualTo(before);
    }

    @Test
    void nothingChangesUntilTheNewLockIsUsed() throws IOException {
        KeyFileVault.in(folder);
        String before = keyFile();
        VaultLock.NewLock made = cheap().protect(passphrase(CHOSEN), RecoveryCode.random());

        assertThat(keyFile()).isEqualTo(before);
        protect();
        String meanwhile = keyFile();
        assertThatThrownBy(made::use)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("changed by somebody else");
        assertThat(keyFile()).isEqualTo(meanwhile);
    }

    @Test
    void everyOneBitChangeIsToldAsDamage() throws IOException {
        protect();
        byte[] whole = Files.readAllBytes(folder.resolve("vault.key"));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve("vault.key"), changed);
            assertDamaged();
        }
    }

    @Test
    void everyTruncationIsToldAsDamage() throws IOException {
        protect();
        byte[] whole = Files.readAllBytes(folder.resolve("vault.key"));
        for (int length = 0; length < whole.length; length++) {
            Files.write(folder.resolve("vault.key"), java.util.Arrays.copyOf(whole, length));
            assertDamaged();
        }
    }

    private void assertDamaged() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("vault.key"));
        assertThatThrownBy(() -> cheap().open(passphrase(CHOSEN)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is damaged or is not a SmartShop key");
        assertThat(Files.readAllBytes(folder.resolve("vault.key"))).isEqualTo(before);
    }

    @Test
    void aMissingFileIsToldFromADamagedOne() throws IOException {
        Shop.open(folder).close();
        protect();
        Files.delete(folder.resolve("vault.key"));

        assertThatThrownBy(() -> cheap().open(passphrase(CHOSEN)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("vault.key is missing");
        assertThat(folder.resolve("vault.key")).doesNotExist();
    }

    @Test
    void aNewerVersionIsSaidSo() throws IOException {
        protect();
        rewrite("smartshop-vault-2", "smartshop-vault-3");

        assertThatThrownBy(() -> cheap().open(passphrase(CHOSEN)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("a newer version of SmartShop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=104857600 t=1 p=1",
                "m=8 t=2000000 p=1",
                "m=8 t=0 p=1",
                "m=8 t=1 p=0",
                "m=100000 t=1 p=9999",
                "m=7 t=1 p=1",
                "m=99999999999 t=1 p=1"
            })
    void absurdCostsAreRefusedEvenWithAFittingChecksum(String cost) throws IOException {
        protect();
        rewrite("m=8 t=1 p=1", cost);

        assertDamaged();
    }

    @Test
    void whoWeakensTheCostOrSwapsTheWrapsOpensNothing() throws IOException {
        protect();
        rewrite("m=8 t=1 p=1", "m=16 t=1 p=1");
        assertThat(refusal(passphrase(CHOSEN))).isEqualTo(Why.PASSPHRASE);

        rewrite("passphrase ", "x ");
        rewrite("recovery ", "passphrase ");
        rewrite("x ", "recovery ");
        assertDamaged(); // in the wrong order
    }

    @Test
    void aFileThatWasCopiedThroughWindowsOpens() throws Exception {
        protect();
        Files.writeString(folder.resolve("vault.key"), keyFile().replace("\n", "\r\n"));

        assertThat(cheap().open(passphrase(CHOSEN)).filePassword()).hasSize(64);
    }

    private RecoveryCode protect() {
        RecoveryCode code = RecoveryCode.random();
        cheap().protect(passphrase(CHOSEN), code).use();
        return code;
    }

    private VaultLock cheap() {
        return CheapVault.lock(folder);
    }

    private Why refusal(Secret secret) {
        return catchThrowableOfType(WrongSecretException.class, () -> cheap().open(secret))
                .why();
    }

    private static Passphrase passphrase(String words) {
        return new Passphrase(words.toCharArray());
    }

    private String keyFile() throws IOException {
        return Files.readString(folder.resolve("vault.key"), ISO_8859_1);
    }

    /** As somebody does it who knows how the checksum is made. */
    private void rewrite(String from, String to) throws IOException {
        String body = keyFile().replaceFirst("(?s)sha256 .*", "").replace(from, to);
        Files.writeString(folder.resolve("vault.key"), body + "sha256 " + WrappedKey.digest(body) + "\n", ISO_8859_1);
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file, ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
