package smartshop.app.ui.watchlist;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Offence;

/** The second step: what happened, and what shows it. */
final class GroundsStep extends VBox {
    private static final int LINES = 2;

    GroundsStep(GroundsFields fields) {
        getStyleClass().add("enrol");
        CheckBox accomplice = new CheckBox(Words.say("enrol.accomplice"));
        accomplice.setId("enrol-accomplice");
        accomplice.selectedProperty().bindBidirectional(fields.accompliceProperty());
        Node worth =
                text("enrol-worth", Words.say("enrol.worth"), Words.say("enrol.worth.hint"), fields.worthProperty());
        worth.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> fields.offenceProperty().get() != null
                                && fields.offenceProperty().get().hasWorth(),
                        fields.offenceProperty()));
        getChildren()
                .addAll(
                        columns(
                                Choice.of(
                                        "enrol-offence",
                                        Words.say("enrol.offence"),
                                        List.of(Offence.values()),
                                        EntryWords::of,
                                        fields.offenceProperty()),
                                worth),
                        accomplice,
                        columns(
                                Texts.field(Words.say("enrol.day"), new DayField("enrol-day", fields.dayProperty())),
                                text(
                                        "enrol-incident",
                                        Words.say("enrol.incident"),
                                        Words.say("enrol.incident.hint"),
                                        fields.incidentProperty())),
                        columns(
                                Choice.of(
                                        "enrol-evidence",
                                        Words.say("enrol.evidence"),
                                        List.of(Evidence.Kind.values()),
                                        EntryWords::of,
                                        fields.evidenceProperty()),
                                text(
                                        "enrol-place",
                                        Words.say("enrol.place"),
                                        Words.say("enrol.place.hint"),
                                        fields.placeProperty())),
                        reason(fields.reasonProperty()));
    }

    private static Node reason(StringProperty value) {
        TextArea input = new TextArea();
        input.setId("enrol-reason");
        input.setPromptText(Words.say("enrol.reason.hint"));
        input.setPrefRowCount(LINES);
        input.setWrapText(true);
        input.textProperty().bindBidirectional(value);
        return Texts.field(Words.say("enrol.reason"), input);
    }

    private static Node text(String id, String name, String hint, StringProperty value) {
        TextField input = new TextField();
        input.setId(id);
        input.setPromptText(hint);
        input.textProperty().bindBidirectional(value);
        return Texts.field(name, input);
    }

    /** Of the same width. */
    static Node columns(Node left, Node right) {
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("row");
        for (Node column : List.of(left, right)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            ((VBox) column).setPrefWidth(0);
            ((VBox) column).setMinWidth(0);
        }
        return columns;
    }
}
