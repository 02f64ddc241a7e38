package smartshop.app.ui.act;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.act.HelpDraft;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A call for help: whom to ring, large, and below it what would be written to them. */
final class HelpSheet {
    private static final int ROWS = 8;

    private final ActViewModel model;
    private final Sheets sheets;

    HelpSheet(ActViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void show(HelpDraft draft) {
        TextArea text = text(draft);
        VBox content = new VBox(Texts.wrapped(Words.say("help.first"), "strong"), numbers(draft));
        content.getStyleClass().add("enrol");
        if (draft.maySend()) {
            VBox field = Texts.field(Words.say("help.message", draft.contact()), text);
            field.getChildren().add(Texts.wrapped(Words.say("help.message.hint"), "small", "muted"));
            content.getChildren().add(field);
        }
        content.getChildren()
                .add(new CheckLine(
                        draft.maySend()
                                ? model.outcome(draft.alert())
                                : new javafx.beans.property.SimpleObjectProperty<>(Check.care(draft.whyNot()))));
        sheets.show(new Sheet(Words.say("help.title"), content, buttons(draft, text)));
        if (draft.maySend()) {
            text.requestFocus();
            text.positionCaret(0);
        }
    }

    private static TextArea text(HelpDraft draft) {
        TextArea text = new TextArea(draft.text());
        text.setId("help-text");
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        return text;
    }

    private List<Node> buttons(HelpDraft draft, TextArea text) {
        List<Node> buttons = new ArrayList<>();
        buttons.add(sheets.cancel());
        if (draft.maySend()) {
            Button send = new Button(Words.say("help.send"), Icons.of(Material2OutlinedAL.CAMPAIGN, "on-accent"));
            send.setId("help-send");
            send.getStyleClass().add(Styles.ACCENT);
            send.disableProperty().bind(model.callingProperty());
            send.setOnAction(pressed -> model.sendHelp(draft, text.getText(), sheets::close));
            buttons.add(send);
        }
        return buttons;
    }

    private static HBox numbers(HelpDraft draft) {
        HBox numbers = new HBox(number(Words.say("help.emergency"), draft.emergency(), "danger"));
        if (!draft.phone().isEmpty()) {
            String whose = draft.contact().isEmpty() ? Words.say("help.contact") : draft.contact();
            numbers.getChildren().add(number(whose, draft.phone(), "neutral"));
        }
        numbers.getStyleClass().add("row");
        return numbers;
    }

    private static VBox number(String whose, String digits, String style) {
        Label large = new Label(digits, Icons.of(Material2OutlinedAL.LOCAL_PHONE, style, "large"));
        large.getStyleClass().add("ring-number");
        large.setMinWidth(Label.USE_PREF_SIZE);
        VBox box = new VBox(Texts.wrapped(whose, "small"), large);
        box.getStyleClass().addAll("ring-card", style);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
