package smartshop.app.ui.pairing;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.live.CameraFeed;
import smartshop.app.pairing.PairingAsk;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A camera asks to come in: what it says of itself, its first picture, and the two answers. */
final class AskSheet {
    private AskSheet() {}

    /** @param picture where its first picture is, or will be */
    static Sheet of(PairingViewModel model, PairingAsk ask, PictureBox picture, Sheets sheets) {
        VBox words = new VBox(Texts.wrapped(Words.say("pair.ask.question"), "question"), facts(ask), ways(model));
        words.getStyleClass().add("enrol");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox columns = new HBox(new VBox(picture), words);
        columns.getStyleClass().add("columns");
        TextField name = new TextField();
        name.setId("pair-name");
        name.setPromptText(Words.say("camera.name.hint"));
        VBox content = new VBox(columns);
        model.replaced()
                .ifPresentOrElse(
                        feed -> content.getChildren().add(replaces(feed)),
                        () -> content.getChildren().add(Texts.field(Words.say("pair.ask.name"), name)));
        content.getChildren().add(new CheckLine(model.noteProperty()));
        content.getStyleClass().add("enrol");
        Button no = new Button(Words.say("pair.ask.no"));
        no.setId("pair-no");
        no.getStyleClass().add(Styles.DANGER);
        no.setOnAction(pressed -> model.reject());
        Button yes = new Button(Words.say("pair.ask.yes"));
        yes.setId("pair-yes");
        yes.getStyleClass().add(Styles.ACCENT);
        if (model.replaced().isEmpty()) {
            yes.disableProperty().bind(name.textProperty().map(String::isBlank));
        }
        yes.setOnAction(pressed -> model.confirm(name.getText()));
        name.setOnAction(entered -> yes.fire());
        return new Sheet(
                Sheet.WIDE, Words.say("pair.ask.title"), content, List.<Node>of(sheets.cancel(model::close), no, yes));
    }

    private static Node replaces(CameraFeed feed) {
        return Texts.wrapped(Words.say("pair.ask.replaces", feed.name()), "strong");
    }

    private static Node facts(PairingAsk ask) {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        fact(facts, Words.say("pair.ask.code"), spaced(ask.shortCode()), "six-digits");
        fact(facts, Words.say("pair.ask.serial"), known(ask.serial()), "strong");
        fact(facts, Words.say("pair.ask.board"), known(ask.board()), "strong");
        fact(facts, Words.say("pair.ask.from"), ask.from(), "strong");
        return facts;
    }

    private static void fact(GridPane facts, String name, String value, String style) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), label, Texts.wrapped(value, style));
    }

    private static String known(String text) {
        return text.isEmpty() ? Words.say("pair.ask.unknown") : text;
    }

    /** Six digits are compared three by three. */
    private static String spaced(String digits) {
        int half = digits.length() / 2;
        return digits.substring(0, half) + " " + digits.substring(half);
    }

    private static Node ways(PairingViewModel model) {
        VBox ways = new VBox(Texts.wrapped(Words.say("pair.ask.ways"), "muted"));
        model.ways().forEach(way -> {
            Label line = Texts.wrapped(
                    way.works()
                            ? Words.say("pair.ask.works", way.address())
                            : Words.say("pair.ask.worksNot", way.address()));
            line.setGraphic(
                    way.works()
                            ? Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success")
                            : Icons.of(Material2OutlinedAL.HIGHLIGHT_OFF, "muted"));
            ways.getChildren().add(line);
        });
        ways.getStyleClass().add("field");
        return ways;
    }
}
