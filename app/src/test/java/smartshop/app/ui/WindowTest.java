package smartshop.app.ui;

import java.time.Clock;
import java.util.List;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The window with hand-made feeds. */
@Tag("window")
class WindowTest {
    private final DrawnFeeds feeds = new DrawnFeeds(3);
    private Window window;
    private Stage stage;

    @BeforeAll
    static void display() {
        Screen.assumeDisplay();
    }

    @Test
    void threeCamerasAreShownWithTheirPictures() {
        Screen.onFx(() -> {
            stage = new Stage();
            Look look = new Look();
            window = new Window(stage, look, true);
            Rooms rooms =
                    new Rooms(new Desk(feeds::feeds, List::of), stage, look, Runnable::run, Clock.systemDefaultZone());
            stage.show();
            window.open(rooms);
            return null;
        });
        feeds.show(feeds.visits(0).getFirst().start() + 4);
        Screen.shot(stage.getScene(), "before");
        Screen.until("pictures", () -> pictures() == 3);
        Screen.shot(stage.getScene(), "live");
    }

    private long pictures() {
        return stage.getScene().getRoot().lookupAll(".camera-tile").stream()
                .flatMap(tile -> tile.lookupAll("ImageView").stream())
                .filter(view -> ((ImageView) view).getImage() != null)
                .count();
    }

    @AfterEach
    void close() {
        Screen.onFx(() -> {
            window.close();
            stage.hide();
            return null;
        });
    }
}
