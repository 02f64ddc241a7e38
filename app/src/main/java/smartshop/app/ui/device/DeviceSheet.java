package smartshop.app.ui.device;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.camera.MaskedArea;

/** One camera: its picture with the masks, how its device is, and what is wanted of it. */
public final class DeviceSheet {
    /** Two columns with a picture in one. */
    private static final double WIDTH = 960;

    /** In the middle, to be moved by keyboard. */
    private static final MaskedArea FIRST = Areas.between(0.375, 0.375, 0.625, 0.625);

    private final DeviceViewModel model;
    private final MaskEditor masks;
    private final GridPane facts = new GridPane();

    public DeviceSheet(DeviceViewModel model) {
        this.model = model;
        this.masks = new MaskEditor(model);
        facts.getStyleClass().add("facts");
        model.facts().addListener((InvalidationListener) change -> fill());
        fill();
    }

    /** Call a few times a second while the sheet is open. */
    public void tick() {
        model.tick();
        masks.pulse();
    }

    /** @param closed when it is gone */
    public Sheet sheet(Sheets sheets, Runnable closed) {
        VBox left = new VBox(masks, maskButtons(), settings());
        left.getStyleClass().add("enrol");
        left.setMaxWidth(MaskEditor.WIDTH);
        VBox right = new VBox(Texts.wrapped(Words.say("device.how"), "question"), facts);
        right.getStyleClass().add("enrol");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("columns");
        VBox content = new VBox(columns, new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("field");
        Button apply = new Button(Words.say("device.apply"));
        apply.setId("sheet-do");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(pressed -> model.apply());
        Button close = sheets.cancel(closed);
        close.setText(Words.say("window.failed.close"));
        return new Sheet(WIDTH, model.feed().name(), content, List.<Node>of(close, apply));
    }

    private Node maskButtons() {
        Button add = new Button(Words.say("device.mask.add"), Icons.of(Material2OutlinedMZ.VISIBILITY_OFF));
        add.setId("mask-add");
        add.setOnAction(pressed -> {
            model.mask(FIRST);
            masks.choose(model.masks().size() - 1);
        });
        Button clear = new Button(Words.say("device.mask.clear"), Icons.of(Material2OutlinedAL.DELETE));
        clear.getStyleClass().add(Styles.FLAT);
        clear.setOnAction(pressed -> model.masks().clear());
        HBox buttons = new HBox(add, clear);
        buttons.getStyleClass().add("row");
        VBox all = new VBox(buttons, Texts.wrapped(Words.say("device.mask.how"), "small", "muted"));
        all.getStyleClass().add("field");
        return all;
    }

    private Node settings() {
        ComboBox<PictureSize> size = new ComboBox<>();
        size.setId("device-size");
        size.getItems().setAll(PictureSize.values());
        size.valueProperty().bindBidirectional(model.sizeProperty());
        ComboBox<Integer> rate =
                choice(List.of(5, 8, 10, 15, 20, 25, 30), model.rateProperty().get());
        rate.valueProperty().bindBidirectional(model.rateProperty());
        ComboBox<Double> megabits = choice(
                List.of(0.3, 0.6, 0.8, 1.2, 1.5, 2.5, 4.0, 6.0),
                model.megabitsProperty().get());
        megabits.valueProperty().bindBidirectional(model.megabitsProperty());
        rate.disableProperty().bind(model.sizeProperty().isEqualTo(PictureSize.AS_IS));
        megabits.disableProperty().bind(model.sizeProperty().isEqualTo(PictureSize.AS_IS));
        HBox picture = new HBox(
                Texts.field(Words.say("device.size"), size),
                Texts.field(Words.say("device.rate"), rate),
                Texts.field(Words.say("device.megabits"), megabits));
        picture.getStyleClass().add("row");
        CheckBox keep = new CheckBox(Words.say("device.keep"));
        keep.setId("device-keep");
        keep.selectedProperty().bindBidirectional(model.keepProperty());
        VBox all = new VBox(picture, budget(), keep);
        all.getStyleClass().add("enrol");
        return all;
    }

    /** What is kept may be none of the usual ones. */
    private static <T extends Comparable<T>> ComboBox<T> choice(List<T> usual, T present) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(usual);
        if (!usual.contains(present)) {
            box.getItems().add(present);
            box.getItems().sort(null);
        }
        return box;
    }

    private Node budget() {
        TextField most = new TextField();
        most.setId("device-budget");
        most.setPrefColumnCount(6);
        most.setPromptText(Words.say("device.budget.none"));
        most.textProperty().bindBidirectional(model.gigabytesProperty());
        Label name = new Label(Words.say("device.budget"));
        name.setLabelFor(most);
        HBox row = new HBox(name, most);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private void fill() {
        facts.getChildren().clear();
        if (model.facts().isEmpty()) {
            facts.addRow(0, Texts.wrapped(Words.say("device.silent"), "muted"));
        }
        for (int row = 0; row < model.facts().size(); row++) {
            Fact fact = model.facts().get(row);
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(Label.USE_PREF_SIZE);
            Label words = Texts.wrapped(fact.words(), "strong");
            if (fact.care()) {
                words.setGraphic(Icons.of(Material2OutlinedMZ.REPORT_PROBLEM, "warning"));
            }
            facts.addRow(row, name, words);
        }
    }
}
