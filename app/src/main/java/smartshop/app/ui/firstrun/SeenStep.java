package smartshop.app.ui.firstrun;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Icons;
import smartshop.app.ui.LivePicture;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** The last step: a camera's picture, and beside it whether one was recognised, and what comes next. */
final class SeenStep extends VBox {
    private final FirstRunViewModel model;
    private final Ways.Next next;
    private final ComboBox<CameraFeed> camera = new ComboBox<>();
    private final ReadOnlyObjectWrapper<@Nullable CameraFeed> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty sees = new SimpleStringProperty("");
    private final VBox words = new VBox();
    private final VBox after = new VBox();

    SeenStep(FirstRunViewModel model, Ways.Next next) {
        this.model = model;
        this.next = next;
        getStyleClass().add("enrol");
        camera.setId("first-camera-chosen");
        camera.setAccessibleText(Words.say("first.seen.camera"));
        camera.setMaxWidth(Double.MAX_VALUE);
        camera.setConverter(new Said<>(CameraFeed::name));
        camera.valueProperty().subscribe(chosen::set);
        camera.managedProperty().bind(camera.visibleProperty());
        LivePicture picture = new LivePicture(
                "first-picture",
                chosen.map(CameraFeed::shown),
                new SimpleStringProperty(Words.say("first.seen.noPicture")));
        VBox left = new VBox(picture, camera);
        left.getStyleClass().add("captioned");
        words.getStyleClass().add("enrol");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox columns = new HBox(left, words);
        columns.getStyleClass().add("columns");
        after.getStyleClass().add("person-words");
        after.managedProperty().bind(after.visibleProperty());
        after.getChildren().setAll(next());
        getChildren().setAll(columns, after);
        model.guideProperty().subscribe(guide -> fill());
        model.seenProperty().subscribe(seen -> fill());
    }

    /** Call now and then: whether anybody is in the picture. */
    void tick() {
        CameraFeed feed = chosen.get();
        sees.set(
                feed == null || feed.faces().tracked().isEmpty()
                        ? Words.say("first.seen.nobody")
                        : Words.say("first.seen.somebody"));
    }

    private void fill() {
        Guide guide = model.guideProperty().get();
        List<CameraFeed> cameras = guide.facts().cameras();
        if (!camera.getItems().equals(cameras)) {
            camera.getItems().setAll(cameras);
            camera.getSelectionModel().selectFirst();
        }
        camera.setVisible(cameras.size() > 1);
        after.setVisible(guide.progress().seen());
        Optional<FirstRunViewModel.Seen> seen = model.seenProperty().get();
        if (seen.isPresent()) {
            recognised(seen.get());
        } else if (guide.progress().seen()) {
            words.getChildren().setAll(heading(Words.say("first.seen.before")));
        } else if (cameras.isEmpty()) {
            missing(Words.say("first.seen.noCamera"), Step.CAMERA);
        } else if (!guide.done(Step.SELF)) {
            missing(Words.say("first.seen.noSelf"), Step.SELF);
        } else {
            waiting();
        }
    }

    private void recognised(FirstRunViewModel.Seen seen) {
        words.getChildren()
                .setAll(
                        heading(Words.say("first.seen.you")),
                        Texts.wrapped(Words.say("first.seen.took", seen.camera(), Times.span(seen.after()))),
                        Texts.wrapped(Words.say("first.seen.card"), "muted"));
    }

    private static Label heading(String text) {
        Label heading = Texts.wrapped(text, "empty-title");
        heading.setId("first-recognised");
        heading.setGraphic(Icons.of(Material2OutlinedMZ.VERIFIED_USER, "large", "success"));
        return heading;
    }

    private List<Node> next() {
        Button live = new Button(Words.say("first.live"));
        live.setId("first-live");
        live.getStyleClass().add(Styles.ACCENT);
        live.setOnAction(pressed -> model.leave());
        return List.of(
                Texts.wrapped(Words.say("first.next"), "strong"),
                place("first-papers", Material2OutlinedAL.GAVEL, Words.say("first.next.papers"), next.papers()),
                place("first-staff", Material2OutlinedMZ.PEOPLE, Words.say("first.next.staff"), next.staff()),
                place(
                        "first-watchlist",
                        Material2OutlinedMZ.PERSON_ADD,
                        Words.say("first.next.watchlist"),
                        next.watchlist()),
                new Region(),
                live);
    }

    private static Button place(String id, Ikon ikon, String text, Runnable go) {
        Button button = new Button(text, Icons.of(ikon, "accent"));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "first-next");
        button.setOnAction(pressed -> go.run());
        return button;
    }

    private void missing(String text, Step step) {
        Button open = new Button(step.title());
        open.setId("first-missing");
        open.getStyleClass().add(Styles.BUTTON_OUTLINED);
        open.setOnAction(pressed -> model.open(step));
        words.getChildren().setAll(Texts.wrapped(text), open);
    }

    private void waiting() {
        Label now = Texts.wrapped(sees, "strong");
        now.setGraphic(Icons.of(Material2OutlinedMZ.PERSON_SEARCH, "accent"));
        words.getChildren()
                .setAll(
                        Texts.wrapped(Words.say("first.seen.walk")),
                        now,
                        Texts.wrapped(Words.say("first.seen.help"), "muted"));
    }
}
