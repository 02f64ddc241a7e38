package smartshop.storage.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;

class CamerasTest {
    @TempDir
    Path folder;

    private Database database;
    private Cameras cameras;

    @BeforeEach
    void open() {
        database = Shop.open(folder);
        cameras = database.cameras();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void onlyItsOwnSecretOpensACamera() {
        NewCamera entrance = cameras.add("Entrance");
        NewCamera till = cameras.add("Till");

        assertThat(entrance.secret()).matches("[0-9a-f]{64}");
        assertThat(cameras.secretMatches(entrance.id(), entrance.secret())).isTrue();
        assertThat(cameras.secretMatches(entrance.id(), till.secret())).isFalse();
        assertThat(cameras.secretMatches(entrance.id(), "")).isFalse();
        assertThat(cameras.secretMatches(UUID.randomUUID(), entrance.secret())).isFalse();
    }

    @Test
    void aRemovedCameraIsUnknown() {
        NewCamera entrance = cameras.add("Entrance");

        cameras.remove(entrance.id());

        assertThat(cameras.secretMatches(entrance.id(), entrance.secret())).isFalse();
        assertThat(cameras.all()).isEmpty();
    }

    @Test
    void aCameraCanBeRenamed() {
        NewCamera entrance = cameras.add("Entrance");

        cameras.rename(entrance.id(), " Front door ");

        assertThat(cameras.all()).extracting(CameraEntry::name).containsExactly("Front door");
    }

    @Test
    void aNameMustSaySomethingAndFit() {
        assertThatThrownBy(() -> cameras.add("  "))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("needs a name");
        assertThatThrownBy(() -> cameras.add("x".repeat(201)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("200 characters");
    }

    @Test
    void secretsStayOutOfWhatIsLogged() {
        NewCamera entrance = cameras.add("Entrance");

        assertThat(entrance.toString()).doesNotContain(entrance.secret());
    }
}
