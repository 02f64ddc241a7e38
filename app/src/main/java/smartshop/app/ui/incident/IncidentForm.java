package smartshop.app.ui.incident;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
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
import smartshop.app.ui.Words;

/** A small sheet of fields with one button that does it. What was not granted is said in the sheet, which stays open. */
final class IncidentForm {
    private static final double LINE = 22;

    private final IncidentsViewModel model;
    private final Sheets sheets;
    private final VBox fields = new VBox();

    IncidentForm(IncidentsViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
        fields.getStyleClass().add("enrol");
    }

    IncidentForm says(String words) {
        fields.getChildren().add(Texts.wrapped(words, "muted"));
        return this;
    }

    <T extends Node> T with(String name, T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        fields.getChildren().add(Texts.field(name, node));
        return node;
    }

    TextField line(String id, String name, String hint) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(hint);
        return with(name, field);
    }

    TextArea words(String id, String name, String hint) {
        TextArea area = area(id, hint);
        return with(name, area);
    }

    static TextArea area(String id, String hint) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setPromptText(hint);
        area.setAccessibleText(hint);
        area.setWrapText(true);
        area.setPrefHeight(LINE * 3);
        area.setMinHeight(LINE * 3);
        return area;
    }

    /** The first is chosen. */
    <T> ComboBox<T> choice(String id, String name, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(new Said<>(words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getSelectionModel().selectFirst();
        return with(name, box);
    }

    CheckBox tick(String id, String words) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        fields.getChildren().add(box);
        return box;
    }

    /** The last two fields side by side. */
    IncidentForm pair() {
        int count = fields.getChildren().size();
        List<Node> last = List.copyOf(fields.getChildren().subList(count - 2, count));
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

    /** @param back what is shown if nobody wants it after all */
    void show(String title, String doIt, Runnable act, Runnable back) {
        Button button = new Button(doIt);
        button.setId("sheet-do");
        button.getStyleClass().add(Styles.ACCENT);
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(pressed -> act.run());
        fields.getChildren()
                .add(new CheckLine(
                        model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words))));
        sheets.show(new Sheet(title, fields, List.<Node>of(sheets.cancel(back), button)));
        fields.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** While something takes its time, and if it was not done after all. */
    void working(String title, Runnable back) {
        fields.getChildren()
                .addAll(
                        Texts.wrapped(
                                model.busyProperty().map(busy -> busy ? Words.say("incident.working") : ""), "muted"),
                        new CheckLine(
                                model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words))));
        done(title, back);
    }

    /** Says that something was done. */
    void done(String title, Runnable back) {
        Button close = new Button(Words.say("incident.close"));
        close.setId("sheet-do");
        close.setCancelButton(true);
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(pressed -> back.run());
        sheets.show(new Sheet(title, fields, List.<Node>of(close)));
        close.requestFocus();
    }
}
