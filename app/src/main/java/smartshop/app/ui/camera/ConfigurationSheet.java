package smartshop.app.ui.camera;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.NewCamera;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/** The text that a new camera's device needs. It holds the key, so it is shown this once. */
final class ConfigurationSheet {
    private ConfigurationSheet() {}

    static Sheet of(NewCamera camera, Sheets sheets) {
        Label how = new Label(Words.say("camera.text.how"));
        how.setWrapText(true);
        how.setMinHeight(Label.USE_PREF_SIZE);
        TextArea text = new TextArea(camera.configuration());
        text.setId("camera-text");
        text.setEditable(false);
        text.getStyleClass().add("monospace");
        text.setPrefRowCount(10);
        Label once = new Label(Words.say("camera.text.once"), Icons.of(Material2OutlinedAL.LOCK, "warning"));
        once.setWrapText(true);
        once.setMinHeight(Label.USE_PREF_SIZE);
        VBox content = new VBox(how, text, once);
        content.getStyleClass().add("enrol");
        Button copy = new Button(Words.say("camera.text.copy"), Icons.of(Material2OutlinedAL.CONTENT_COPY));
        copy.setId("camera-copy");
        copy.setOnAction(pressed -> copy(camera, copy));
        Button done = new Button(Words.say("camera.text.done"));
        done.setId("sheet-do");
        done.getStyleClass().add(Styles.ACCENT);
        done.setOnAction(pressed -> sheets.close());
        return new Sheet(Words.say("camera.text.title", camera.name()), content, List.<Node>of(copy, done));
    }

    private static void copy(NewCamera camera, Button button) {
        ClipboardContent content = new ClipboardContent();
        content.putString(camera.configuration());
        Clipboard.getSystemClipboard().setContent(content);
        button.setText(Words.say("camera.text.copied"));
    }
}
