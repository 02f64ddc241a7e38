package smartshop.storage.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
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
    void onlyItsOwnDeviceStreamsForACamera() {
        CameraEntry entrance = cameras.add("Entrance");
        CameraEntry till = cameras.add("Till");
        cameras.pair(entrance.id(), key(1), "10000000abcdef", "Raspberry Pi 5");

        assertThat(cameras.admits(entrance.id(), key(1))).isTrue();
        assertThat(cameras.admits(entrance.id(), key(2))).isFalse();
        assertThat(cameras.admits(till.id(), key(1))).isFalse();
        assertThat(cameras.admits(UUID.randomUUID(), key(1))).isFalse();
        assertThat(cameras.all().getFirst().device())
                .hasValueSatisfying(device -> assertThat(device.board()).isEqualTo("Raspberry Pi 5"));
    }

    @Test
    void aNewDeviceTakesTheOldOnesPlace() {
        CameraEntry entrance = cameras.add("Entrance");
        cameras.pair(entrance.id(), key(1), "", "");
        cameras.pair(entrance.id(), key(2), "", "");

        assertThat(cameras.admits(entrance.id(), key(1))).isFalse();
        assertThat(cameras.admits(entrance.id(), key(2))).isTrue();
    }

    @Test
    void aRevokedDeviceIsNotAdmitted() {
        CameraEntry entrance = cameras.add("Entrance");
        cameras.pair(entrance.id(), key(1), "", "");

        cameras.revoke(entrance.id());

        assertThat(cameras.admits(entrance.id(), key(1))).isFalse();
        assertThat(cameras.admits(entrance.id(), new byte[32])).isFalse();
        assertThat(cameras.all().getFirst().device()).isEmpty();
    }

    @Test
    void aRemovedCameraIsUnknown() {
        CameraEntry entrance = cameras.add("Entrance");
        cameras.pair(entrance.id(), key(1), "", "");

        cameras.remove(entrance.id());

        assertThat(cameras.admits(entrance.id(), key(1))).isFalse();
        assertThat(cameras.all()).isEmpty();
    }

    private static byte[] key(int seed) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) seed);
        return digest;
    }

    @Test
    void aCameraCanBeRenamed() {
        CameraEntry entrance = cameras.add("Entrance");

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
}
