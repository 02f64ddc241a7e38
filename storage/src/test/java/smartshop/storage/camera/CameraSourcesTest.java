package smartshop.storage.camera;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;

class CameraSourcesTest {
    private static final String USER = "Qm4-operator";
    private static final String PASSWORD = "s3cret-Xk7Q";
    private static final CameraSource DOOR =
            new CameraSource(CameraSource.Kind.RTSP, "rtsp://192.0.2.7/stream", USER, PASSWORD);

    @TempDir
    Path folder;

    @Test
    void aCameraKeepsWhereItsPicturesComeFrom() {
        UUID camera;
        try (Database database = Shop.open(folder)) {
            camera = database.cameraSources().add("Door", DOOR);
            database.cameras().add("Till");
        }
        try (Database database = Shop.open(folder)) {
            assertThat(database.cameraSources().of(camera)).contains(DOOR);
            assertThat(database.cameras().all()).extracting(CameraEntry::name).containsExactly("Door", "Till");
            UUID till = database.cameras().all().getLast().id();
            assertThat(database.cameraSources().of(till)).isEmpty();
        }
    }

    @Test
    void aLoginCanBeChanged() {
        try (Database database = Shop.open(folder)) {
            UUID camera = database.cameraSources().add("Door", DOOR);
            CameraSource changed = new CameraSource(CameraSource.Kind.RTSP, DOOR.address(), "admin", "other");

            database.cameraSources().put(camera, changed);

            assertThat(database.cameraSources().of(camera)).contains(changed);
        }
    }

    @Test
    void aRemovedCameraTakesItsLoginAlong() {
        try (Database database = Shop.open(folder)) {
            UUID camera = database.cameraSources().add("Door", DOOR);

            database.cameras().remove(camera);

            assertThat(database.cameraSources().of(camera)).isEmpty();
        }
    }

    @Test
    void aCameraThatCannotBeNamedIsNotAdded() {
        try (Database database = Shop.open(folder)) {
            assertThatThrownBy(() -> database.cameraSources().add(" ", DOOR)).isInstanceOf(StorageException.class);
            CameraSource endless = CameraSource.withoutLogin(CameraSource.Kind.RTSP, "rtsp://h/" + "x".repeat(2000));
            assertThatThrownBy(() -> database.cameraSources().add("Door", endless))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("2000 characters");

            assertThat(database.cameras().all()).isEmpty();
        }
    }

    @Test
    void noLoginIsReadableOnTheDiskOrInALog() throws IOException {
        try (Database database = Shop.open(folder)) {
            database.cameraSources().add("Door", DOOR);
        }
        for (Path file : Files.list(folder).filter(Files::isRegularFile).toList()) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(content).doesNotContain(USER, PASSWORD);
            assertThat(content).doesNotContain(new String(PASSWORD.getBytes(UTF_8), StandardCharsets.UTF_16BE));
        }
        assertThat(DOOR.toString()).doesNotContain(USER, PASSWORD, "192.0.2.7");
    }
}
