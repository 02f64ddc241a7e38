package smartshop.app.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A small sheet of fields with one button that does it. What was not granted is said in the sheet, which stays open. */
public final class SheetForm {
    private static final double LINE = 22;

    private final Sheets sheets;
    private final String title;
    private final ReadOnlyBooleanProperty busy;
    private final ReadOnlyStringProperty problem;
    private final VBox fields = new VBox();
    private BooleanExpression missing = Bindings.createBooleanBinding(() -> false);
    private Runnable back = () -> {};

    /**
     * @param busy nothing can be done meanwhile
     * @param problem what was not granted; empty if nothing
     */
    public SheetForm(Sheets sheets, String title, ReadOnlyBooleanProperty busy, ReadOnlyStringProperty problem) {
        this.sheets = sheets;
        this.title = title;
        this.busy = busy;
        this.problem = problem;
        fields.getStyleClass().add("enrol");
    }

    /** What is shown if nobody wants it after all. */
    public SheetForm back(Runnable shown) {
        back = shown;
        return this;
    }

    public SheetForm says(String words) {
        fields.getChildren().add(Texts.wrapped(words, "muted"));
        return this;
    }

    /** A field of any kind, with its name. */
    public <T extends Node> T with(String name, T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        fields.getChildren().add(Texts.field(name, node));
        return node;
    }

    public TextField line(String id, String name, String hint) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(hint);
        return with(name, field);
    }

    public TextArea words(String id, String name, String hint, int lines) {
        return with(name, area(id, hint, lines));
    }

    /** Room for a few lines of words. */
    public static TextArea area(String id, String hint, int lines) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setPromptText(hint);
        area.setAccessibleText(hint);
        area.setWrapText(true);
        area.setPrefHeight(LINE * (lines + 1));
        area.setMinHeight(LINE * (lines + 1));
        return area;
    }

    /** Days in the future cannot be chosen. */
    public DatePicker day(String id, String name, LocalDate today, Function<LocalDate, String> words) {
        DatePicker picker = new DatePicker(today);
        picker.setId(id);
        picker.setEditable(false);
        picker.setConverter(new Said<>(words));
        picker.setDayCellFactory(view -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean none) {
                super.updateItem(day, none);
                setDisable(none || day.isAfter(today));
            }
        });
        return with(name, picker);
    }

    /** The first is chosen. */
    public <T> ComboBox<T> choice(String id, String name, List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(new Said<>(words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getSelectionModel().selectFirst();
        return with(name, box);
    }

    public CheckBox tick(String id, String words) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setWrapText(true);
        fields.getChildren().add(box);
        return box;
    }

    /** The last two fields side by side. */
    public SheetForm pair() {
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

    /** The button waits until these words are there. */
    public SheetForm needs(ObservableValue<String> typed) {
        BooleanExpression before = missing;
        missing = Bindings.createBooleanBinding(
                () -> before.get() || typed.getValue().isBlank(), before, typed);
        return this;
    }

    public void show(String doIt, Runnable act) {
        show(doIt, act, List.of());
    }

    public void show(String doIt, Runnable act, List<? extends Node> further) {
        Button button = button(doIt, act);
        button.disableProperty().bind(missing.or(busy));
        List<Node> buttons = new ArrayList<>(further);
        buttons.add(sheets.cancel(back));
        buttons.add(button);
        fields.getChildren().add(trouble());
        sheets.show(new Sheet(title, fields, buttons));
        fields.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** While something takes its time, and if it was not done after all. */
    public void working(String meanwhile, String close) {
        fields.getChildren().addAll(Texts.wrapped(busy.map(is -> is ? meanwhile : ""), "muted"), trouble());
        done(close);
    }

    /** Says that something was done. */
    public void done(String close) {
        Button button = button(close, back);
        button.setCancelButton(true);
        sheets.show(new Sheet(title, fields, List.<Node>of(button)));
        button.requestFocus();
    }

    private static Button button(String words, Runnable act) {
        Button button = new Button(words);
        button.setId("sheet-do");
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    private CheckLine trouble() {
        return new CheckLine(problem.map(words -> words.isEmpty() ? Check.NONE : Check.bad(words)));
    }
}
