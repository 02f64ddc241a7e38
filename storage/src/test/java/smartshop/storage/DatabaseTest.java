package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.SightingRow;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.Person;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterReopening() {
        AlertRow alert = Shop.alert(Shop.TWICE);
        SightingRow sighting = Shop.sighting(Shop.TWICE);
        Person ann;
        CameraEntry camera;
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
            camera = database.cameras().add("Entrance");
            database.cameras().pair(camera.id(), new byte[32], "", "");
            database.history().append(alert);
            database.history().append(sighting);
            database.settings().put("sound", "on");
        }
        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).containsExactly(ann);
            assertThat(database.cameras().admits(camera.id(), new byte[32])).isTrue();
            assertThat(database.history().alerts(10)).containsExactly(alert);
            assertThat(database.history().sightings(10)).containsExactly(sighting);
            assertThat(database.settings().get("sound")).hasValue("on");
        }
    }

    @Test
    void momentsSurviveTheHourThatClocksShowTwiceAndAMoveToAnotherZone() {
        TimeZone zone = TimeZone.getDefault();
        AlertRow first = Shop.alert(Shop.TWICE.minusSeconds(3600));
        AlertRow second = Shop.alert(Shop.TWICE);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
            try (Database database = Shop.open(folder)) {
                database.history().append(first);
                database.history().append(second);
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            try (Database database = Shop.open(folder)) {
                assertThat(database.history().alerts(10)).containsExactly(second, first);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aSecondOpeningIsRefusedWhileTheFirstLasts() {
        KeyFileVault vault = KeyFileVault.in(folder);
        try (Database first = Database.open(folder, vault)) {
            assertThatThrownBy(() -> Database.open(folder, vault))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("in use by another SmartShop");
            assertThat(first.watchlist().people()).isEmpty();
        }
        Database.open(folder, vault).close();
    }

    @Test
    void aMissingKeyIsNotReplaced() throws IOException {
        Shop.open(folder).close();
        Files.delete(folder.resolve("vault.key"));
        byte[] before = bytes();

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("vault.key is missing");

        assertThat(folder.resolve("vault.key")).doesNotExist();
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void aForeignKeyIsToldFromADamagedFile(@TempDir Path other) throws IOException {
        Shop.open(folder).close();
        byte[] before = bytes();
        KeyFileVault foreign = KeyFileVault.in(other);

        assertThatThrownBy(() -> Database.open(folder, foreign))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("The key does not belong to the database");

        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void aForeignKeyIsRefusedByTheFileItselfToo(@TempDir Path other) throws IOException {
        Shop.open(folder).close();
        Files.delete(folder.resolve("smartshop.check"));
        Files.delete(folder.resolve("people.keys"));
        byte[] before = bytes();
        KeyFileVault foreign = KeyFileVault.in(other);

        assertThatThrownBy(() -> Database.open(folder, foreign))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");

        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void aScrambledKeyFileIsRefused() throws IOException {
        Shop.open(folder).close();
        Files.write(folder.resolve("vault.key"), new byte[] {(byte) 200, 1, 2});

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("is not a SmartShop key");
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAlone() throws IOException {
        Shop.open(folder).close();
        byte[] noise = bytes();
        new Random(1).nextBytes(noise);
        Files.write(Database.file(folder), noise);

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");

        assertThat(bytes()).isEqualTo(noise);
    }

    @Test
    void aFileCutShortIsRefusedAndLeftAlone() throws IOException {
        Shop.open(folder).close();
        byte[] stump = Arrays.copyOf(bytes(), 5000);
        Files.write(Database.file(folder), stump);

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");

        assertThat(bytes()).isEqualTo(stump);
    }

    @Test
    void anEmptiedFileIsNotTakenForANewShop() throws IOException {
        Shop.open(folder).close();
        Files.write(Database.file(folder), new byte[0]);

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("missing or empty");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Shop.open(notAFolder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(notAFolder.toString());
    }

    @Test
    void aSemicolonInThePathIsRefused() {
        assertThatThrownBy(() -> Shop.open(folder.resolve("a;INIT=b")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void anInterruptedWriterDoesNotHarmTheDatabase() throws InterruptedException {
        try (Database database = Shop.open(folder)) {
            AtomicReference<Throwable> seen = new AtomicReference<>();
            Thread writer = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                try {
                    database.history().append(Shop.alert(Shop.TWICE));
                } catch (StorageException e) {
                    seen.set(e); // allowed: the pool refuses interrupted threads; the file must not suffer
                }
            });
            writer.join();
            database.history().append(Shop.alert(Shop.TWICE));
            assertThat(database.history().alerts(10)).hasSize(seen.get() == null ? 2 : 1);
        }
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(Database.file(folder));
    }
}
