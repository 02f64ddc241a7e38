package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.BoardTrace;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.Listed;
import smartshop.app.verify.StaffedShop;

/** The further photos of who it may be, one at a time beside the live face. */
class EnrolledPhotosTest implements BoardTrace {
    @TempDir
    Path folder;

    private final List<String> shown = new ArrayList<>();
    private final List<byte[]> given = new ArrayList<>();
    private StaffedShop shop;
    private AlertBoard board;
    private Alert alert;

    @BeforeEach
    void open() {
        shop = new StaffedShop(folder);
        board = new AlertBoard(
                shop.desk(),
                id -> Optional.of(new Listed("A name", "", Optional.of(photo(0)), 3, Optional.empty(), false)),
                (first, second) -> true,
                this,
                Runnable::run,
                shop.clock);
        board.photos((person, which) -> Optional.of(photo(which)));
        alert = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        board.raised(alert);
    }

    @AfterEach
    void close() {
        board.close();
        shop.close();
    }

    @Test
    void eachIsDecryptedWhenItIsTurnedToAndOverwrittenOnceItIsDrawn() {
        EnrolledPhotos photos = photos((which, then) -> then.accept(keep(board.photo(alert.id(), which))));
        assertThat(photos.captionProperty().get()).isEqualTo("Enrolled photo 1 of 3");
        photos.turn(1);
        assertThat(photos.captionProperty().get()).isEqualTo("Enrolled photo 2 of 3");
        photos.turn(1);
        photos.turn(1);
        photos.turn(-1);

        assertThat(shown).containsExactly("photo 0", "photo 1", "photo 2", "photo 0", "photo 2");
        assertThat(given).hasSize(4).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    @Test
    void whatComesTooLateIsOverwrittenAndNotShown() {
        List<Consumer<Optional<byte[]>>> asked = new ArrayList<>();
        EnrolledPhotos photos = photos((which, then) -> asked.add(then));
        photos.turn(1);
        photos.turn(1);
        asked.get(1).accept(keep(Optional.of(photo(2))));
        asked.get(0).accept(keep(Optional.of(photo(1))));
        photos.turn(1);
        photos.close();
        asked.get(2).accept(keep(Optional.of(photo(0))));

        assertThat(shown).containsExactly("photo 0", "photo 2");
        assertThat(given).hasSize(3).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    @Test
    void nobodySeesAPhotoOfAnAlertThatIsOver() {
        assertThat(board.photo(alert.id(), 1)).isPresent();
        board.drop(shop.listed::equals);
        assertThat(board.photo(alert.id(), 1)).isEmpty();
    }

    private EnrolledPhotos photos(EnrolledPhotos.Source source) {
        EnrolledPhotos photos = new EnrolledPhotos(
                source, jpeg -> shown.add(jpeg.map(String::new).orElse("none")));
        photos.follow(board.open().getFirst());
        photos.follow(board.open().getFirst());
        return photos;
    }

    private Optional<byte[]> keep(Optional<byte[]> jpeg) {
        jpeg.ifPresent(given::add);
        return jpeg;
    }

    private static byte[] photo(int which) {
        return ("photo " + which).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void shown(UUID id, Instant at) {}

    @Override
    public void acknowledged(UUID id, Instant at) {}
}
