package smartshop.app.ui.alert;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CalendarSkin;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.DateCell;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** A calendar of the days with alerts that nobody answered, folded until somebody wants to look at them. */
public final class UnansweredDays extends TitledPane {
    private final Calendar calendar = new Calendar();
    private final CalendarSkin month;
    private Set<LocalDate> days = Set.of();

    /** @param open shows a day's alerts */
    public UnansweredDays(Consumer<LocalDate> open) {
        setId("inbox-days");
        getStyleClass().add(Styles.DENSE);
        setAnimated(false);
        setExpanded(false);
        calendar.setDayCellFactory(view -> new Day());
        month = new CalendarSkin(calendar);
        calendar.setSkin(month);
        calendar.valueProperty().subscribe(day -> {
            if (day != null) {
                calendar.setValue(null); // the same day can be chosen again
                month.displayedYearMonthProperty().set(YearMonth.from(day));
                open.accept(day);
            }
        });
        setContent(calendar);
        managedProperty().bind(visibleProperty());
        show(List.of());
    }

    /** @param newestFirst takes no room if there is none */
    public void show(List<LocalDate> newestFirst) {
        setVisible(!newestFirst.isEmpty());
        setText(Words.say("inbox.unanswered", newestFirst.size()));
        if (!days.equals(Set.copyOf(newestFirst))) {
            days = Set.copyOf(newestFirst);
            newestFirst.stream()
                    .findFirst()
                    .ifPresent(newest -> month.displayedYearMonthProperty().set(YearMonth.from(newest)));
            month.updateDayCells();
        }
    }

    /** A day of the month; only those can be pressed that wait. */
    private final class Day extends DateCell {
        @Override
        public void updateItem(@Nullable LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(true);
            setAccessibleText(null);
            getStyleClass().removeAll("unanswered");
            if (day != null && days.contains(day)) {
                setDisable(false);
                getStyleClass().add("unanswered");
                setAccessibleText(Words.say("inbox.unanswered.day", Times.date(day)));
            }
        }
    }
}
