package smartshop.app.ui.pairing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.PlaceToSave;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Shows the code, as a picture for the camera and as a text. */
final class CodeSheet {
    /** What the device looks for on its memory card. */
    private static final String CARD_FILE = "smartshop-pair.txt";

    private CodeSheet() {}

    static Sheet of(PairingViewModel model, Sheets sheets) {
        ImageView code = new ImageView(QrImage.of(model.code()));
        code.setId("pair-qr");
        code.setSmooth(false);
        code.setAccessibleText(Words.say("pair.qr"));
        Label left = new Label();
        left.setId("pair-countdown");
        left.textProperty().bind(model.countdownProperty());
        left.setGraphic(Icons.of(Material2OutlinedAL.HOURGLASS_TOP));
        left.getStyleClass().add("strong");
        VBox words = new VBox(
                Texts.wrapped(Words.say("pair.hold"), "question"),
                Texts.wrapped(Words.say("pair.hold.how")),
                left,
                Texts.wrapped(Words.say("pair.instead"), "muted"),
                copy(model),
                save(model),
                new CheckLine(model.noteProperty()),
                Texts.wrapped(Words.say("pair.secret"), "small", "muted"));
        words.getStyleClass().add("enrol");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(code, words);
        content.getStyleClass().add("columns");
        return new Sheet(Sheet.WIDE, Words.say("pair.title"), content, List.<Node>of(sheets.cancel(model::close)));
    }

    private static Button copy(PairingViewModel model) {
        Button copy = new Button(Words.say("pair.copy"), Icons.of(Material2OutlinedAL.CONTENT_COPY));
        copy.setId("pair-copy");
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.code());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Words.say("camera.text.copied"));
        });
        return copy;
    }

    private static Button save(PairingViewModel model) {
        Button save = new Button(Words.say("pair.save"), Icons.of(Material2OutlinedMZ.SAVE_ALT));
        save.setId("pair-save");
        save.setOnAction(pressed ->
                PlaceToSave.ask(save, Words.say("pair.save"), CARD_FILE).ifPresent(model::save));
        return save;
    }
}
