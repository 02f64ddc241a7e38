package smartshop.app.ui.capture;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.LivePicture;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A camera's live picture, what is said of the face in it, and the button that takes it. */
public final class CaptureView extends VBox {
    /** So often what is said of a face may change: quicker cannot be read. */
    private static final Duration BETWEEN_LOOKS = Duration.millis(400);

    /** @param kept says what becomes of a picture */
    public CaptureView(CaptureViewModel model, String kept) {
        getStyleClass().add("enrol");
        ComboBox<CaptureSource> camera = new ComboBox<>(model.sources());
        camera.setId("capture-camera");
        camera.setConverter(new Said<>(CaptureSource::name));
        camera.setMaxWidth(Double.MAX_VALUE);
        camera.setAccessibleText(Words.say("capture.camera"));
        camera.valueProperty().bindBidirectional(model.chosenProperty());
        LivePicture picture = new LivePicture(
                "capture-picture", model.framesProperty(), new SimpleStringProperty(Words.say("capture.wait")));
        PastBar past = new PastBar(model.past());
        Button take = new Button(Words.say("capture.take"), Icons.of(Material2OutlinedMZ.PHOTO_CAMERA, "on-accent"));
        take.setId("capture-take");
        take.getStyleClass().add(Styles.ACCENT);
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.framesProperty().get() == null
                                || !model.past().momentsProperty().get().isEmpty(),
                        model.framesProperty(),
                        model.past().momentsProperty()));
        take.setOnAction(pressed -> model.take());
        Button done = new Button(Words.say("capture.done"));
        done.setId("capture-done");
        done.setOnAction(pressed -> model.close());
        HBox buttons = new HBox(take, done);
        buttons.getStyleClass().add("row");
        CheckLine advice = new CheckLine(model.adviceProperty());
        advice.setId("capture-advice");
        StackPane said = new StackPane(advice); // its room stays, or the sheet would jump
        said.setAlignment(Pos.CENTER_LEFT);
        said.getStyleClass().add("capture-advice");
        getChildren()
                .setAll(
                        camera,
                        new StillPicture(picture, model.past(), model::take),
                        past,
                        said,
                        buttons,
                        Texts.wrapped(kept, "small", "muted"));
        Timeline looking = new Timeline(new KeyFrame(BETWEEN_LOOKS, look -> {
            model.tick();
            past.tick();
        }));
        looking.setCycleCount(Animation.INDEFINITE);
        sceneProperty().addListener((property, before, scene) -> {
            if (scene == null) {
                looking.stop();
                model.close(); // also where the sheet was taken away
            } else {
                looking.play();
            }
        });
    }
}
