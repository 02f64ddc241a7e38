package smartshop.app.ui.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.Notice;

/** Whether the listed person knows: since when, or why not and when that is looked at again. For the window's thread. */
final class NoticeFields {
    /** Long enough to write a letter, short enough to be thought of. */
    private static final int DAYS_TO_REVIEW = 30;

    private final ObjectProperty<@Nullable Knowledge> knows = new SimpleObjectProperty<>(Knowledge.NO_ADDRESS);
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();

    NoticeFields(LocalDate today) {
        knows.subscribe(chosen -> day.set(chosen == Knowledge.TOLD ? today : today.plusDays(DAYS_TO_REVIEW)));
    }

    ObjectProperty<@Nullable Knowledge> knowsProperty() {
        return knows;
    }

    /** When the person was told, or when it is looked at again why not. */
    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** Empty while no day is chosen. */
    Optional<Notice> notice() {
        LocalDate chosen = day.get();
        return chosen == null
                ? Optional.empty()
                : Optional.of(requireNonNull(knows.get())
                        .withheld()
                        .<Notice>map(why -> new Notice.Withheld(why, chosen))
                        .orElseGet(() -> new Notice.Told(chosen)));
    }

    Node node() {
        VBox when = Texts.field("", new DayField("enrol-notice-day", day));
        knows.subscribe(chosen -> ((Label) when.getChildren().getFirst())
                .setText(chosen == Knowledge.TOLD ? Words.say("enrol.told.on") : Words.say("enrol.told.review")));
        return GroundsStep.columns(
                Choice.of("enrol-told", Words.say("enrol.knows"), List.of(Knowledge.values()), Knowledge::words, knows),
                when);
    }
}
