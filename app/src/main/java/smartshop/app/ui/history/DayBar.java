package smartshop.app.ui.history;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** Which day the timeline shows, the way to the next ones, and the timeline; or that the day has nothing, and where to go. */
final class DayBar extends VBox {
    private final HistoryViewModel model;
    private final Clock clock;
    private final Label day = new Label();
    private final Label more = new Label();
    private final Button near = new Button();
    private final DayTimeline line;

    DayBar(HistoryViewModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        line = new DayTimeline(model, clock.getZone());
        getStyleClass().add("day-bar");
        setMinHeight(Region.USE_PREF_SIZE);
        day.setId("history-shown-day");
        day.getStyleClass().add("strong");
        more.getStyleClass().addAll("small", "muted");
        near.setId("history-nearest");
        near.managedProperty().bind(near.visibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        HBox head = new HBox(
                turn("history-earlier", Material2OutlinedAL.CHEVRON_LEFT, Words.say("history.day.before"), -1),
                day,
                turn("history-later", Material2OutlinedAL.CHEVRON_RIGHT, Words.say("history.day.after"), 1),
                more,
                near);
        head.getStyleClass().add("row");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, line);
        model.marksProperty().subscribe(this::show);
    }

    private Button turn(String id, Ikon ikon, String words, int by) {
        Button button = new Button("", Icons.of(ikon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        button.setOnAction(pressed -> model.turn(by));
        return button;
    }

    private void show(Optional<DayMarks> now) {
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(DayMarks now) {
        day.setText(words(now.day()));
        boolean none = now.marks().isEmpty();
        more.setText(
                none
                        ? Words.say("history.none")
                        : now.more() ? Words.say("history.more", now.marks().size()) : "");
        near.setVisible(none && now.nearest().isPresent());
        now.nearest().ifPresent(other -> {
            near.setText(Words.say("history.goTo", words(other)));
            near.setOnAction(pressed -> model.dayProperty().set(other));
        });
    }

    /** "Today", "Tuesday" within a week, or the date. */
    private String words(LocalDate of) {
        LocalDate today = LocalDate.now(clock);
        boolean near = of.isBefore(today.minusDays(1)) && of.isAfter(today.minusDays(7));
        return near
                ? of.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Words.customs())
                : Times.day(of.atStartOfDay(clock.getZone()).toInstant(), clock.instant(), clock.getZone());
    }
}
