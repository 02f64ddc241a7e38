package smartshop.app.ui.incident;

import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.incident.Incident;
import smartshop.storage.watchlist.EnrolmentRules;

/** One incident in the list: its number, where and when, what it came to, what it cost. */
final class IncidentCell extends ListCell<Incident> {
    private static final double NUMBER = 120;

    private final ZoneId zone;
    private final Label number = new Label();
    private final Label place = new Label();
    private final Label when = new Label();
    private final VBox words = new VBox(place, when);
    private final Label worth = new Label();
    private final HBox row = new HBox();

    IncidentCell(ZoneId zone) {
        this.zone = zone;
        number.getStyleClass().add("person-name");
        number.setMinWidth(NUMBER);
        place.getStyleClass().add("strong");
        when.getStyleClass().addAll("small", "muted");
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable Incident incident, boolean none) {
        super.updateItem(incident, none);
        if (none || incident == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(Words.say("incident.title", incident.number()));
        place.setText(incident.readable() ? incident.place() : Words.say("incident.erased"));
        when.setText(Words.say(
                "incident.at", Times.date(incident.happenedAt(), zone), Times.minute(incident.happenedAt(), zone)));
        worth.setText(incident.worth()
                .map(value -> Words.say(
                        "incident.worth",
                        EnrolmentRules.money(value.currency(), value.lost()),
                        EnrolmentRules.money(value.currency(), value.saved())))
                .orElse(""));
        row.getChildren().setAll(number, words, worth, StateWords.chip(incident));
        setAccessibleText(number.getText() + ", " + place.getText() + ", " + when.getText());
        setGraphic(row);
    }
}
