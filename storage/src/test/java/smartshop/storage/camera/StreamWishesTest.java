package smartshop.storage.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;

class StreamWishesTest {
    private static final StreamWish SMALL = new StreamWish(
            Optional.of(new WantedPicture(640, 360, 8, 300_000)),
            List.of(new MaskedArea(0, 0, 0.25, 1), new MaskedArea(0.5, 0.5, 0.1, 0.1)),
            true);

    @TempDir
    Path folder;

    private Database database;
    private UUID camera;

    @BeforeEach
    void open() {
        database = Shop.open(folder);
        camera = database.cameras().add("Entrance").id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobodySaidAnything() {
        assertThat(database.streamWishes().of(camera)).isEqualTo(new StreamWishes.Kept(0, StreamWish.NONE));
    }

    @Test
    void whatIsWantedOutlivesARestartAndItsRevisionGrows() {
        database.streamWishes().change(camera, StreamWish.NONE);
        database.streamWishes().change(camera, SMALL);
        database.close();
        database = Shop.open(folder);

        assertThat(database.streamWishes().of(camera)).isEqualTo(new StreamWishes.Kept(2, SMALL));
        assertThat(database.streamWishes().change(camera, StreamWish.NONE))
                .isEqualTo(new StreamWishes.Kept(3, StreamWish.NONE));
    }

    @Test
    void aRemovedCamerasWishesGoWithIt() {
        database.streamWishes().change(camera, SMALL);
        database.cameras().remove(camera);
        assertThat(database.streamWishes().of(camera).revision()).isZero();
    }

    @Test
    void nothingIsWantedOfAnUnknownCamera() {
        assertThatThrownBy(() -> database.streamWishes().change(UUID.randomUUID(), SMALL))
                .isInstanceOf(StorageException.class);
    }
}
