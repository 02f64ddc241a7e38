package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Said;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;

/** A small sheet of fields with one button that does it. What was not granted is said in the sheet, which stays open. */
final class DeskForm {
    private static final double LINE = 22;

    private final PrivacyViewModel model;
    private final Sheets sheets;
    private final String title;
    private final VBox fields = new VBox();
    private BooleanExpression missing = Bindings.createBooleanBinding(() -> false);

    DeskForm(PrivacyViewModel model, Sheets sheets, String title) {
        this.model = model;
        this.sheets = sheets;
        this.title = title;
        fields.getStyleClass().add("enrol");
    }

    DeskForm says(String words) {
        fields.getChildren().add(Texts.wrapped(words, "muted"));
        return this;
    }

    DeskForm with(Node node) {
        fields.getChildren().add(node);
        return this;
    }

    TextField line(String id, String name, String hint) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(hint);
        fields.getChildren().add(Texts.field(name, field));
        return field;
    }

    TextArea words(String id, String name, String hint, int lines) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setPromptText(hint);
        area.setWrapText(true);
        area.setPrefHeight(LINE * (lines + 1));
        area.setMinHeight(LINE * (lines + 1));
        fields.getChildren().add(Texts.field(name, area));
        return area;
    }

    /** Days in the future cannot be chosen. */
    DatePicker day(String id, String name, LocalDate today) {
        DatePicker picker = new DatePicker(today);
        picker.setId(id);
        picker.setEditable(false);
        picker.setConverter(new Said<>(RequestWords::day));
        picker.setDayCellFactory(view -> new javafx.scene.control.DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean none) {
                super.updateItem(day, none);
                setDisable(none || day.isAfter(today));
            }
        });
        fields.getChildren().add(Texts.field(name, picker));
        return picker;
    }

    /** The first is chosen. */
    <T> ComboBox<T> choice(String id, String name, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(new Said<>(words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getSelectionModel().selectFirst();
        fields.getChildren().add(Texts.field(name, box));
        return box;
    }

    /** The last two fields side by side. */
    DeskForm pair() {
        List<Node> last = List.copyOf(fields.getChildren()
                .subList(fields.getChildren().size() - 2, fields.getChildren().size()));
        fields.getChildren().removeAll(last);
        HBox pair = new HBox();
        pair.getStyleClass().add("row");
        last.forEach(field -> {
            HBox.setHgrow(field, Priority.ALWAYS);
            pair.getChildren().add(field);
        });
        fields.getChildren().add(pair);
        return this;
    }

    /** The button waits until these words are there. */
    DeskForm needs(javafx.beans.value.ObservableValue<String> typed) {
        BooleanExpression before = missing;
        missing = Bindings.createBooleanBinding(
                () -> before.get() || typed.getValue().isBlank(), before, typed);
        return this;
    }

    void show(String doIt, Runnable act) {
        show(doIt, act, List.of());
    }

    void show(String doIt, Runnable act, List<? extends Node> further) {
        Button button = new Button(doIt);
        button.setId("sheet-do");
        button.getStyleClass().add(Styles.ACCENT);
        button.disableProperty().bind(missing.or(busy()));
        button.setOnAction(pressed -> act.run());
        List<Node> buttons = new ArrayList<>(further);
        buttons.add(sheets.cancel());
        buttons.add(button);
        fields.getChildren()
                .add(new CheckLine(
                        model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words))));
        sheets.show(new Sheet(title, fields, buttons));
    }

    private BooleanExpression busy() {
        return BooleanExpression.booleanExpression((ObservableBooleanValue) model.busyProperty());
    }

    void close() {
        sheets.close();
    }
}
