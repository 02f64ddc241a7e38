package smartshop.app.ui;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.access.Permission;
import smartshop.app.ui.search.SearchView;

/** The frame: rail, page, alert lane, status line. It stands before the console does. For the window's thread. */
final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** A narrower one belongs to the page; the search then is an icon. */
    private static final double ROOMY_HEADER = 900;

    private static final Duration TICK = Duration.millis(500);

    private final Stage stage;
    private final Look look;
    private final BorderPane frame = new BorderPane();
    private final StackPane layers;
    private final Label title = new Label();
    private final HBox actions = new HBox();
    private final HBox heading = new HBox(title);
    private final HBox tools = new HBox();
    private final Ends header = new Ends(heading, tools, Double.MAX_VALUE, VPos.CENTER);
    private final Button searchButton = new Button(Words.say("search.button"), Icons.of(Material2OutlinedMZ.SEARCH));
    private final VBox page = new VBox();
    private final ModalPane over = new ModalPane();
    private final Sheets sheets = new Sheets(over);
    private final StatusLine status;
    private final Timeline ticker = new Timeline();
    private @Nullable Page shown;
    private @Nullable Rooms rooms;
    private @Nullable SearchView searching;
    private Predicate<Page> seen = wanted -> false;

    /** @param demo true shows that the shop is drawn */
    Window(Stage stage, Look look, boolean demo) {
        this.stage = stage;
        this.look = look;
        status = new StatusLine();
        page.getStyleClass().add("page");
        header(demo);
        page.getChildren().setAll(header);
        starting();
        frame.getStyleClass().add("window");
        frame.setCenter(page);
        frame.setBottom(status);
        layers = new StackPane(frame, over);
        Scene scene = look.dress(new Scene(layers, WIDTH, HEIGHT));
        stage.setScene(scene);
        stage.setTitle(Words.say("window.title"));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        ticker.setCycleCount(Animation.INDEFINITE);
    }

    /** Fills the frame once the console runs. */
    void open(Rooms newRooms, Remembered kept) {
        rooms = newRooms;
        Rail rail = new Rail(newRooms.pages(), this::go);
        seen = rail::shows;
        frame.setLeft(rail);
        frame.setRight(newRooms.alerting().lane());
        frame.setTop(newRooms.acts().banner());
        status.callStaff(newRooms.acts().callStaff());
        status.sensitivity(newRooms.sensitivity().expectedProperty(), newRooms::openSensitivity);
        status.protection(newRooms.protection().guardProperty(), newRooms.protection()::open);
        newRooms.onGo(rail::open);
        status.matching(
                newRooms.lawful().model().buttonProperty(),
                newRooms.lawful().model().matchingProperty(),
                newRooms.lawful()::open);
        WallMode wall = new WallMode(stage, () -> rail.open(newRooms.places().live()), rail, status, header);
        SearchView search =
                new SearchRooms(newRooms.console(), newRooms, look, rail::shows, wall::turn, this::keys).view();
        searching = search;
        layers.getChildren().add(search);
        searchButton.setOnAction(pressed -> search.open());
        frame.addEventFilter(KeyEvent.KEY_PRESSED, key -> veil(key, search));
        searchButton.setVisible(true);
        keys(newRooms, rail, wall, search).listen(stage.getScene());
        kept.place(stage);
        cover(newRooms.staff());
        rail.select(kept.page());
        rail.onGo(kept::page);
        guard(newRooms.staff(), rail);
        ticker.getKeyFrames().setAll(new KeyFrame(TICK, tick -> tick(newRooms)));
        ticker.play();
        tick(newRooms);
    }

    /** What lies below a sheet or the search takes no key but those that lead away from it. */
    private void veil(KeyEvent key, SearchView search) {
        boolean away = key.getCode() == KeyCode.TAB || key.getCode() == KeyCode.ESCAPE;
        if (!away && (sheets.open() || search.isVisible())) {
            key.consume();
        }
    }

    private WindowKeys keys(Rooms open, Rail rail, WallMode wall, SearchView search) {
        return new WindowKeys(() -> open.staff().cover().coveredProperty().get() || sheets.open(), search::close)
                .on(Shortcut.COVER, open.staff().cover()::cover)
                .on(Shortcut.STOP, open.lawful()::stop)
                .on(Shortcut.DOOR, open.acts()::release)
                .on(Shortcut.SEARCH, search::open)
                .on(Shortcut.PAGE, rail::select)
                .on(Shortcut.NEWEST_ALERT, open.alerting()::focusNewest)
                .on(Shortcut.WALL, wall::turn)
                .on(Shortcut.KEYS, this::keys);
    }

    private void keys() {
        sheets.show(KeysSheet.of(look.cardKeysProperty().get(), sheets));
    }

    /** While faces are covered, whatever shows any is not there at all; afterwards one is where one was. Before any page is. */
    private void cover(StaffRooms staff) {
        layers.getChildren().add(staff.coverPage());
        frame.visibleProperty().bind(staff.cover().coveredProperty().not());
        staff.cover().coveredProperty().subscribe(this::covered);
    }

    private void guard(StaffRooms staff, Rail rail) {
        staff.watchTouches(stage.getScene());
        status.person(staff.button());
        staff.onChange(() -> {
            rail.allow(staff::may);
            status.allow(staff.may(Permission.CHANGE_THRESHOLD), staff.may(Permission.PASSPHRASE));
        });
    }

    private void covered(boolean covered) {
        if (covered && searching != null) {
            searching.close();
        }
        over.setVisible(!covered);
        if (shown != null) {
            shown.shown(!covered);
        }
    }

    /** The console is being opened. */
    void starting() {
        status.starting();
        show(ring());
    }

    /** The console waits for the owner's passphrase. */
    void locked(Node asking) {
        status.locked();
        show(asking);
    }

    /** Says in one sentence why the console cannot start. */
    void failed(String words) {
        status.failed();
        EmptyState sorry = new EmptyState(
                Material2OutlinedAL.ERROR_OUTLINE,
                Words.say("window.failed.title"),
                words,
                Words.say("window.failed.close"),
                stage::close);
        show(sorry);
    }

    Sheets sheets() {
        return sheets;
    }

    void close() {
        ticker.stop();
        if (shown != null) {
            shown.shown(false);
        }
        if (rooms != null) {
            rooms.close();
        }
        sheets.close();
    }

    private void tick(Rooms open) {
        StatusViewModel.Line line = open.status();
        status.show(
                line, open.facts(), open.places().of(line.way()).filter(seen).map(there -> () -> open.go(there)));
        status.models(open.models(), open.modelsHint());
        open.tick();
    }

    private void go(Page next) {
        if (shown != null) {
            shown.shown(false);
        }
        shown = next;
        title.textProperty().bind(next.heading());
        actions.getChildren().setAll(next.actions());
        show(next.content());
        next.shown(frame.isVisible()); // else it waits for who signs in
    }

    private void show(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        page.getChildren().setAll(page.getChildren().getFirst(), content);
    }

    private void header(boolean demo) {
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.getStyleClass().add("row");
        searchButton.setTooltip(new Tooltip(Shortcut.SEARCH.keyWords()));
        searchButton.setId("search-open");
        searchButton.getStyleClass().addAll(Styles.BUTTON_OUTLINED, "search-button");
        searchButton.setVisible(false);
        searchButton.setMinWidth(Region.USE_PREF_SIZE);
        searchButton.setAccessibleText(Words.say("search.button"));
        header.widthProperty()
                .subscribe(width -> searchButton.setContentDisplay(
                        width.doubleValue() < ROOMY_HEADER ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        page.setMinWidth(0);
        tools.getChildren().setAll(actions, searchButton);
        heading.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_RIGHT);
        List.of(heading, tools).forEach(end -> end.getStyleClass().add("page-header"));
        if (demo) {
            Label chip = new Label(Words.say("window.demo"), Icons.of(Material2OutlinedMZ.THEATERS, "accent"));
            chip.getStyleClass().addAll("chip", Styles.ACCENT);
            chip.visibleProperty().bind(header.widthProperty().greaterThanOrEqualTo(ROOMY_HEADER));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.managedProperty().bind(chip.visibleProperty());
            heading.getChildren().add(chip);
        }
    }

    private static Node ring() {
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(40, 40);
        Label heading = new Label(Words.say("window.starting"));
        heading.getStyleClass().add("empty-title");
        Label words = new Label(Words.say("window.starting.text"));
        words.getStyleClass().add("muted");
        VBox box = new VBox(ring, heading, words);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
