package smartshop.app.ui.live;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** "No camera yet", and the three ways to get one. */
public final class FirstCamera extends VBox {

    /**
     * @param webcam of this computer
     * @param device is held in front of a code on this screen
     * @param address is typed, or found in the network
     */
    public FirstCamera(Runnable webcam, Runnable device, Runnable address) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label title = new Label(Words.say("live.empty.title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(Words.say("live.empty.ways"));
        text.getStyleClass().add("muted");
        getChildren().addAll(title, text, choices(webcam, device, address, new SimpleStringProperty("")));
    }

    /**
     * The three ways alone.
     *
     * @param found what is known of this computer's webcam; empty if nothing
     */
    public static HBox choices(Runnable webcam, Runnable device, Runnable address, ObservableValue<String> found) {
        HBox choices = new HBox(
                choice(
                        "first-webcam",
                        Material2OutlinedMZ.PHOTO_CAMERA,
                        Words.say("live.empty.webcam"),
                        found.map(words -> words.isEmpty() ? Words.say("live.empty.webcam.hint") : words),
                        webcam),
                choice(
                        "first-device",
                        Material2OutlinedMZ.QR_CODE,
                        Words.say("live.empty.device"),
                        new SimpleStringProperty(Words.say("live.empty.device.hint")),
                        device),
                choice(
                        "first-address",
                        Material2OutlinedAL.LINK,
                        Words.say("live.empty.address"),
                        new SimpleStringProperty(Words.say("live.empty.address.hint")),
                        address));
        choices.setAlignment(Pos.CENTER);
        choices.getStyleClass().add("first-camera");
        return choices;
    }

    private static Button choice(String id, Ikon icon, String what, ObservableValue<String> how, Runnable chosen) {
        Label name = new Label(what);
        name.getStyleClass().add("strong");
        Label hint = new Label();
        hint.textProperty().bind(how);
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.setAlignment(Pos.TOP_CENTER);
        VBox words = new VBox(Icons.of(icon, "huge", "accent"), name, hint);
        words.setAlignment(Pos.TOP_CENTER);
        words.getStyleClass().add("first-camera-words");
        Button button = new Button("", words);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("first-camera-choice");
        button.accessibleTextProperty().bind(hint.textProperty().map(says -> what + ". " + says));
        button.setOnAction(pressed -> chosen.run());
        return button;
    }
}
