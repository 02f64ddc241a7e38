package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.ui.live.Called;
import smartshop.app.ui.live.FirstCamera;
import smartshop.app.ui.live.LiveView;
import smartshop.app.ui.live.LiveViewModel;
import smartshop.app.ui.live.Stance;
import smartshop.app.ui.live.WallViewModel;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.search.PersonId;

/** What hands and eyes do with the wall of cameras, in a window of its own. */
@OnDisplay
class LiveWallTest {
    private static final int CAMERAS = 5;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:02:11Z"));
    private final List<CameraFeed> feeds = new ArrayList<>(IntStream.range(0, CAMERAS)
            .mapToObj(camera -> new CameraFeed(UUID.randomUUID(), "Camera " + (camera + 1), clock.instant()))
            .toList());
    private final List<UUID> again = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final LiveViewModel model =
            new LiveViewModel(() -> feeds, again::add, feed -> "", camera -> List.of(), clock);
    private final WallViewModel arranged = new WallViewModel(written -> {});
    private Stage stage;
    private LiveView live;

    @BeforeEach
    void open() {
        Screen.onFx(() -> {
            live = new LiveView(
                    model,
                    arranged,
                    new FirstCamera(
                            () -> opened.add("webcam"), () -> opened.add("device"), () -> opened.add("address")));
            VBox page = new VBox(live.actions(), live.content());
            VBox.setVgrow(live.content(), Priority.ALWAYS);
            stage = new Stage();
            stage.setScene(new Look().dress(new Scene(page, 960, 640)));
            stage.show();
            live.shown(true);
            return null;
        });
    }

    @AfterEach
    void close() {
        Screen.onFx(() -> {
            live.shown(false);
            stage.close();
            return null;
        });
    }

    @Test
    void aDoubleClickFillsTheWallAndEscapeGoesBack() {
        Screen.onFx(() -> click(tile("Camera 3"), 2));
        assertThat(names()).containsExactly("Camera 3");
        key(tile("Camera 3"), KeyCode.ESCAPE, false);
        assertThat(names()).hasSize(CAMERAS);
    }

    @Test
    void enterAndADigitFillTheWallToo() {
        key(tile("Camera 2"), KeyCode.ENTER, false);
        assertThat(names()).containsExactly("Camera 2");
        key(tile("Camera 2"), KeyCode.DIGIT5, false);
        assertThat(names()).containsExactly("Camera 5");
        press("live-back");
        assertThat(names()).hasSize(CAMERAS);
        Screen.onFx(() -> {
            live.zoom(4);
            return null;
        });
        assertThat(names()).containsExactly("Camera 4");
    }

    @Test
    void aTileIsDraggedOntoAnotherAndTheyChangePlaces() {
        Screen.onFx(() -> {
            Node from = tile("Camera 1");
            Bounds to = from.sceneToLocal(
                    tile("Camera 5").localToScene(tile("Camera 5").getLayoutBounds()));
            mouse(from, MouseEvent.MOUSE_PRESSED, 20, 20, 1);
            mouse(from, MouseEvent.MOUSE_DRAGGED, to.getCenterX(), to.getCenterY(), 1);
            mouse(from, MouseEvent.MOUSE_RELEASED, to.getCenterX(), to.getCenterY(), 1);
            return null;
        });
        assertThat(names()).containsExactly("Camera 5", "Camera 2", "Camera 3", "Camera 4", "Camera 1");
    }

    @Test
    void theKeyboardMovesATileAndStaysWithIt() {
        Screen.onFx(() -> {
            tile("Camera 1").requestFocus();
            return null;
        });
        key(tile("Camera 1"), KeyCode.DOWN, true);
        assertThat(names()).containsExactly("Camera 4", "Camera 2", "Camera 3", "Camera 1", "Camera 5");
        assertThat(Screen.onFx(() -> stage.getScene().getFocusOwner())).isSameAs(tile("Camera 1"));
        key(tile("Camera 1"), KeyCode.RIGHT, false);
        assertThat(Screen.onFx(() -> stage.getScene().getFocusOwner())).isSameAs(tile("Camera 5"));
    }

    @Test
    void anAlertOutlinesItsTileAndMovesNone() {
        List<String> before = names();
        alert(feeds.get(2));
        assertThat(Screen.onFx(() -> tile("Camera 3").getPseudoClassStates().toString()))
                .contains("alerting");
        assertThat(names()).isEqualTo(before);

        Screen.onFx(() -> {
            live.zoom(1);
            return null;
        });
        assertThat(names()).as("nothing turns under anybody's hands").containsExactly("Camera 1");
        press("live-elsewhere");
        assertThat(names()).hasSize(CAMERAS);
    }

    @Test
    void aCameraThatStoppedSaysSinceWhenAndItsLastPictureIsTooCoarseToKnowAnybodyIn() {
        CameraFeed feed = feeds.getFirst();
        feed.state(new CameraState(CameraState.Kind.LIVE, clock.instant(), ""));
        feed.rate(new CameraFeed.Rate(15, clock.instant()));
        feed.shown().publish(checked(), clock.instant());
        Screen.until("its picture", () -> image("Camera 1").getImage() != null);
        assertThat(Screen.onFx(() -> pixels("Camera 1")).distinct().count()).isGreaterThan(1);

        feed.state(new CameraState(CameraState.Kind.LOST, clock.instant(), ""));
        Screen.until("the words", () -> words("Camera 1").contains("No picture since 14:02:11."));
        assertThat(Screen.onFx(() -> pixels("Camera 1").distinct().count()))
                .as("a few greys, and the stripes over them")
                .isLessThan(10);
        Screen.onFx(() -> {
            ((ButtonBase) tile("Camera 1").lookup(".button")).fire();
            return null;
        });
        assertThat(again).containsExactly(feed.id());
    }

    @Test
    void whereThereIsNoCameraThereAreThreeWaysToGetOne() {
        feeds.clear();
        Screen.onFx(() -> {
            model.refresh();
            return null;
        });
        List.of("first-webcam", "first-device", "first-address").forEach(this::press);
        assertThat(opened).containsExactly("webcam", "device", "address");
    }

    private void alert(CameraFeed feed) {
        Screen.onFx(() -> {
            model.called(List.of(new Called(feed.id(), PersonId.random(), Stance.CHECK, true, "")));
            return null;
        });
    }

    /** Black and white, a pixel each. */
    private static I420Picture checked() {
        byte[] planes = new byte[I420Picture.size(640, 360)];
        Arrays.fill(planes, (byte) 128);
        for (int dot = 0; dot < 640 * 360; dot++) {
            planes[dot] = (byte) (dot / 4 % 2 == 0 ? 16 : 235);
        }
        return new I420Picture(640, 360, planes);
    }

    private List<Node> tiles() {
        return List.copyOf(stage.getScene().getRoot().lookupAll(".camera-tile"));
    }

    private List<String> names() {
        return Screen.onFx(() -> tiles().stream().map(LiveWallTest::name).toList());
    }

    private static String name(Node tile) {
        return ((Label) tile.lookup(".tile-name")).getText();
    }

    private Node tile(String name) {
        return tiles().stream()
                .filter(tile -> name(tile).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ImageView image(String name) {
        return (ImageView) tile(name).lookup("ImageView");
    }

    private IntStream pixels(String name) {
        var image = image(name).getImage();
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        Arrays.setAll(pixels, dot -> image.getPixelReader().getArgb(dot % width, dot / width));
        return Arrays.stream(pixels);
    }

    private String words(String name) {
        return tile(name).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .reduce("", String::concat);
    }

    private void press(String id) {
        Screen.onFx(() -> {
            ((ButtonBase) stage.getScene().lookup("#" + id)).fire();
            return null;
        });
    }

    private void key(Node at, KeyCode code, boolean alt) {
        Screen.onFx(() -> {
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
            return null;
        });
    }

    private static Void click(Node at, int count) {
        mouse(at, MouseEvent.MOUSE_CLICKED, 20, 20, count);
        return null;
    }

    private static void mouse(Node at, EventType<MouseEvent> type, double x, double y, int count) {
        Event.fireEvent(at, Screen.mouse(type, new Point2D(x, y), count));
    }
}
