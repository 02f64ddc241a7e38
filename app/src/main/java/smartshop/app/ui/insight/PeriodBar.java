package smartshop.app.ui.insight;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.insight.Span;
import smartshop.app.ui.Said;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** Which days one looks at: four usual spans, or days of one's own. */
final class PeriodBar extends HBox {
    private final InsightViewModel model;
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>();
    private final HBox own = new HBox();

    PeriodBar(InsightViewModel model) {
        this.model = model;
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        own.getStyleClass().add("row");
        own.setAlignment(Pos.CENTER_LEFT);
        own.managedProperty().bind(own.visibleProperty());
        own.setVisible(false);
        Button show = new Button(Words.say("insight.days.show"));
        show.setId("insight-days-show");
        show.setOnAction(pressed -> model.choose(first.get(), last.get()));
        own.getChildren()
                .addAll(
                        day("insight-first", Words.say("insight.days.first"), first),
                        new Label("–"),
                        day("insight-last", Words.say("insight.days.last"), last),
                        show);
        getChildren().addAll(spans(), own);
    }

    private HBox spans() {
        ToggleGroup group = new ToggleGroup();
        HBox spans = new HBox(
                toggle("insight-today", Words.say("insight.span.today"), Span.TODAY, group),
                toggle("insight-week", Words.say("insight.span.week"), Span.WEEK, group),
                toggle("insight-month", Words.say("insight.span.month"), Span.FOUR_WEEKS, group),
                toggle("insight-quarter", Words.say("insight.span.quarter"), Span.QUARTER, group),
                toggle("insight-days", Words.say("insight.span.days"), null, group));
        List<String> ends = List.of(Styles.LEFT_PILL, Styles.RIGHT_PILL);
        for (int i = 0; i < spans.getChildren().size(); i++) {
            String shape = i == 0 ? ends.getFirst() : i == 4 ? ends.getLast() : Styles.CENTER_PILL;
            spans.getChildren().get(i).getStyleClass().add(shape);
        }
        spans.setMinWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true); // one is always chosen
            }
        });
        return spans;
    }

    private ToggleButton toggle(String id, String words, @Nullable Span span, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(span == Span.FOUR_WEEKS);
        button.setOnAction(pressed -> {
            button.setSelected(true);
            chosen(span);
        });
        return button;
    }

    private void chosen(@Nullable Span span) {
        own.setVisible(span == null);
        if (span != null) {
            model.choose(span);
        } else {
            first.set(model.period().first());
            last.set(model.period().last());
        }
    }

    private static DatePicker day(String id, String name, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setAccessibleText(name);
        picker.setEditable(false); // the calendar is by keyboard, too
        picker.setConverter(new Said<>(Times::date));
        picker.setPrefWidth(172);
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }
}
