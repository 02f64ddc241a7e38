package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.history.Answer;

/** The alerts that an entry caused: when, where, and what was said. */
final class CausedList extends VBox {
    private final CausedAlerts caused;
    private final VBox rows = new VBox();

    CausedList(CausedAlerts caused) {
        this.caused = caused;
        setId("entry-alerts");
        getStyleClass().add("caused");
        Label heading = new Label(Words.say("caused.title"));
        heading.getStyleClass().add("person-name");
        Button older = new Button(Words.say("caused.older"));
        older.setId("entry-older");
        older.getStyleClass().add(Styles.FLAT);
        older.visibleProperty().bind(caused.olderProperty());
        older.managedProperty().bind(older.visibleProperty());
        older.setOnAction(pressed -> caused.readOlder());
        getChildren().addAll(heading, Texts.wrapped(caused.insteadProperty(), "muted"), rows, older);
        caused.alerts().addListener((InvalidationListener) change -> fill());
        fill();
    }

    /** What is there already stays: pages only ever follow one another. */
    private void fill() {
        int there = rows.getChildren().size();
        int now = caused.alerts().size();
        if (now <= there) {
            rows.getChildren().clear();
            there = 0;
        }
        rows.getChildren()
                .addAll(caused.alerts().subList(there, now).stream()
                        .map(CausedList::row)
                        .toList());
    }

    private static Node row(CausedAlert alert) {
        Label when = new Label(alert.when());
        when.getStyleClass().add("caused-when");
        Label where = new Label(alert.where());
        where.getStyleClass().add("caused-where");
        Label said = new Label(alert.said(), Icons.of(icon(alert.answer()), "muted"));
        HBox row = new HBox(when, where, said);
        row.getStyleClass().addAll("row", "caused-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Ikon icon(Answer answer) {
        return switch (answer) {
            case NONE -> Material2OutlinedAL.HOURGLASS_EMPTY;
            case THIS_PERSON -> Material2OutlinedAL.CHECK;
            case NOT_THIS_PERSON -> Material2OutlinedAL.CLOSE;
            case UNSURE -> Material2OutlinedAL.HELP_OUTLINE;
        };
    }
}
