package smartshop.app.ui.firstrun;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The five steps below each other; the one where one is stands open. */
final class FirstRunView extends ScrollPane {
    private final FirstRunViewModel model;
    private final Ways ways;
    private final Function<Instant, String> time;
    private final SeenStep seen;
    private final VBox middle = new VBox();
    private final Map<Step, StepRow> rows = new EnumMap<>(Step.class);

    /** @param time writes a time of day as people here do */
    FirstRunView(FirstRunViewModel model, Ways ways, Function<Instant, String> time) {
        this.model = model;
        this.ways = ways;
        this.time = time;
        seen = new SeenStep(model, ways.next());
        setId("first-run");
        setFitToWidth(true);
        getStyleClass().add("bare-scroll");
        VBox steps = new VBox(Texts.wrapped(Words.say("first.text"), "muted"));
        steps.getStyleClass().add("first-run");
        for (Step step : Step.values()) {
            StepRow row = new StepRow(step, () -> model.open(step), content(step));
            row.boundsInParentProperty().subscribe(place -> reveal(step, place));
            rows.put(step, row);
            steps.getChildren().add(row);
        }
        middle.getChildren().setAll(steps);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
        model.guideProperty().subscribe(this::show);
    }

    /** As {@link SeenStep#tick}. */
    void tick() {
        seen.tick();
    }

    private void show(Guide guide) {
        rows.forEach((step, row) -> row.show(guide, guide.done(step) ? outcome(step, guide) : ""));
    }

    /** On a small screen the open step is not below its end. */
    private void reveal(Step step, Bounds place) {
        double beyond = middle.getHeight() - getViewportBounds().getHeight();
        if (step == model.guideProperty().get().at()) {
            setVvalue(beyond <= 0 ? 0 : Math.min(1, place.getMinY() / beyond));
        }
    }

    private String outcome(Step step, Guide guide) {
        return switch (step) {
            case PASSPHRASE -> Words.say("first.passphrase.done");
            case COUNTRY -> guide.facts().country().orElse("");
            case CAMERA -> cameras(guide.facts().cameras());
            case SELF ->
                guide.facts()
                        .lookedForUntil()
                        .map(until -> Words.say("first.self.done", time.apply(until)))
                        .orElse(Words.say("first.self.over"));
            case SEEN -> Words.say("first.seen.done");
        };
    }

    private static String cameras(List<CameraFeed> cameras) {
        return cameras.size() == 1 ? cameras.getFirst().name() : Words.say("first.camera.done", cameras.size());
    }

    private List<Node> content(Step step) {
        return switch (step) {
            case PASSPHRASE -> List.of(buttons(step, Words.say("first.passphrase.do"), ways.passphrase()));
            case COUNTRY -> List.of(buttons(step, Words.say("first.country.do"), ways.country()));
            case CAMERA -> List.of(cameraChoices(), later(step));
            case SELF -> List.of(buttons(step, Words.say("first.self.do"), ways.self()));
            case SEEN -> List.of(seen, later(step));
        };
    }

    private HBox cameraChoices() {
        HBox choices = ways.cameras().choices(model.webcamProperty());
        choices.setAlignment(Pos.CENTER_LEFT);
        return choices;
    }

    private HBox buttons(Step step, String words, Runnable run) {
        Button button = new Button(words);
        button.setId("first-do");
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(pressed -> run.run());
        HBox row = new HBox(button, later(step));
        row.getStyleClass().add("row");
        return row;
    }

    private Button later(Step step) {
        Button later = new Button(Words.say("first.later"));
        later.setId("first-later");
        later.getStyleClass().add(Styles.FLAT);
        later.visibleProperty().bind(model.guideProperty().map(guide -> !guide.done(step)));
        later.managedProperty().bind(later.visibleProperty());
        later.setOnAction(pressed -> model.later());
        return later;
    }
}
