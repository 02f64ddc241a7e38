package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.DateCell;
import org.junit.jupiter.api.Test;
import smartshop.app.ui.alert.UnansweredDays;

/** Somebody catches up on the days when nobody was there. */
@OnDisplay
class UnansweredDaysTest {
    private static final LocalDate NEWEST = LocalDate.of(2026, 10, 31);

    private final List<LocalDate> opened = new ArrayList<>();

    @Test
    void onlyDaysThatWaitCanBePressedAsOftenAsOneLikes() {
        Scene shown = Screen.onFx(() -> {
            UnansweredDays days = new UnansweredDays(opened::add);
            Scene scene = new Look().dress(new Scene(days, 320, 420));
            assertThat(days.isVisible()).isFalse();

            days.show(List.of(NEWEST, LocalDate.of(2026, 10, 3)));

            assertThat(days.getText()).startsWith("2 days");
            assertThat(waiting(days)).containsExactly("3", "31");
            Calendar calendar = (Calendar) days.getContent();
            calendar.setValue(NEWEST);
            calendar.setValue(NEWEST);
            return scene;
        });
        Screen.shot(shown, "unanswered-days");
        assertThat(opened).containsExactly(NEWEST, NEWEST);
    }

    private static List<String> waiting(UnansweredDays days) {
        days.setExpanded(true);
        days.applyCss();
        days.layout();
        return days.getContent().lookupAll(".day-cell").stream()
                .map(DateCell.class::cast)
                .filter(cell -> !cell.isDisabled() && cell.getStyleClass().contains("unanswered"))
                .map(DateCell::getText)
                .toList();
    }
}
