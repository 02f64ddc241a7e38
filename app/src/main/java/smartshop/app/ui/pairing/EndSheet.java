package smartshop.app.ui.pairing;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The wizard's last word: the live picture, or what went wrong. */
final class EndSheet {
    private EndSheet() {}

    static Sheet paired(String name, PictureBox picture, Runnable done) {
        VBox content = new VBox(new StackPane(picture), Texts.wrapped(Words.say("pair.done.text")));
        content.getStyleClass().add("enrol");
        Button close = new Button(Words.say("camera.text.done"));
        close.setId("sheet-do");
        close.getStyleClass().add(Styles.ACCENT);
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(pressed -> done.run());
        return new Sheet(Words.say("pair.done.title", name), content, List.<Node>of(close));
    }

    static Sheet failed(PairingViewModel model, Sheets sheets) {
        VBox content = new VBox(Texts.wrapped(model.noteProperty().get().words()));
        Button again = new Button(Words.say("pair.again"), Icons.of(Material2OutlinedAL.AUTORENEW, "on-accent"));
        again.setId("sheet-do");
        again.getStyleClass().add(Styles.ACCENT);
        again.setOnAction(pressed -> model.again());
        return new Sheet(Words.say("pair.failed.title"), content, List.<Node>of(sheets.cancel(model::close), again));
    }
}
