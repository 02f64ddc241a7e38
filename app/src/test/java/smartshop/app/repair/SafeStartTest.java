package smartshop.app.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.StorageException.Kind;
import smartshop.storage.vault.KeyFileVault;

class SafeStartTest {
    private static final String SECOND = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    @TempDir
    Path second;

    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void backUp() {
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            database.second().choose(second);
            database.cameras().add("Entrance");
            database.backups().make();
        }
    }

    @Test
    void aMissingDatabaseIsRestoredByItselfAndItIsSaidAndRecorded() throws IOException {
        Files.delete(Database.file(folder));

        try (Database database = start(Remedy::byItself)) {
            assertThat(database.cameras().all()).hasSize(1);
            assertThat(database.auditCheck().verify(Optional.empty()).restores())
                    .hasSize(1);
        }
        assertThat(notices).singleElement().asString().startsWith("The database was restored from the backup of 2");
    }

    @Test
    void aDatabaseThatWasOpenWhenItWasDamagedIsRestoredByItself() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        Files.write(Database.file(folder), noise);
        Files.writeString(folder.resolve("smartshop.seal"), "smartshop-database-1 open\n"); // as a power cut leaves it

        try (Database database = start(Remedy::byItself)) {
            assertThat(database.cameras().all()).hasSize(1);
        }
        assertThat(notices).hasSize(1);
    }

    @Test
    void itIsSaidFromWhenToWhenAPowerCutTookWhatWasSaved(@TempDir Path image) throws IOException {
        byte[] before;
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            before = Files.readAllBytes(Database.file(folder));
            database.cameras().add("Back door");
            copy(image);
        }
        tearWhatCameAfter(before, Database.file(image));

        try (Database database = new SafeStart(
                        image, KeyFileVault.in(image), Remedy::byItself, notices::add, Clock.systemUTC())
                .open()) {
            assertThat(database.cameras().all()).hasSize(1);
        }
        assertThat(notices)
                .singleElement()
                .asString()
                .matches("The computer lost power while SmartShop was saving\\. What was saved after " + SECOND
                        + ", until " + SECOND + ", was not wholly on the disk and is gone: .*");
    }

    @Test
    void aChangedDatabaseWaitsForAPersonWhoseWordIsRecorded() throws IOException {
        byte[] bytes = Files.readAllBytes(Database.file(folder));
        Database.open(folder, KeyFileVault.in(folder)).close();
        Files.write(Database.file(folder), bytes); // somebody puts the earlier one back

        assertThatThrownBy(() -> start(Remedy::byItself))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("changed, damaged or replaced");
        assertThat(Files.readAllBytes(Database.file(folder))).isEqualTo(bytes);

        List<String> actions = new ArrayList<>();
        try (Database database = start(trouble -> new Remedy.GoOn())) {
            database.audit(smartshop.storage.audit.Actor.OWNER).newest(9, entry -> actions.add(entry.action()));
        }
        assertThat(actions).contains("database-accepted");
        start(trouble -> new Remedy.Leave()).close();
    }

    @Test
    void aLostKeyIsFetchedFromTheSecondFolder() throws IOException {
        Files.delete(folder.resolve("vault.key"));

        KeyFileVault vault = SafeStart.vault(folder, Remedy::byItself, () -> KeyFileVault.in(folder));

        Database.open(folder, vault).close();
        assertThat(folder.resolve("vault.key")).hasSameBinaryContentAs(second.resolve("vault.key"));
    }

    @Test
    void whoseKeysAreLostForGoodIsGivenUpOnlyByAPersonsWord() throws IOException {
        Files.writeString(folder.resolve("people.keys"), "noise");
        Files.writeString(second.resolve("people.keys"), "noise");

        assertThatThrownBy(() -> start(Remedy::byItself))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PEOPLE_DAMAGED));
        try (Database database = start(trouble -> new Remedy.GiveUpPeople())) {
            assertThat(database.watchlist().people()).isEmpty();
            assertThat(database.cameras().all()).hasSize(1);
        }
        assertThat(folder.resolve("people.keys.unreadable")).exists();
    }

    private void copy(Path image) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, image.resolve(file.getFileName()));
            }
        }
    }

    /** In the middle of its first block, as if some sectors of it had not been written; the file's own headers are its first three. */
    private static void tearWhatCameAfter(byte[] before, Path file) throws IOException {
        byte[] after = Files.readAllBytes(file);
        int changed = Arrays.mismatch(before, 3 * BLOCK, before.length, after, 3 * BLOCK, after.length);
        byte[] noise = new byte[BLOCK / 2];
        new Random(3).nextBytes(noise);
        System.arraycopy(noise, 0, after, 3 * BLOCK + changed / BLOCK * BLOCK + BLOCK / 4, noise.length);
        Files.write(file, after);
    }

    private Database start(Function<Trouble, Remedy> remedies) {
        return new SafeStart(folder, KeyFileVault.in(folder), remedies, notices::add, Clock.systemUTC()).open();
    }
}
