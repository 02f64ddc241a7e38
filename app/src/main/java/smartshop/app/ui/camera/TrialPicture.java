package smartshop.app.ui.camera;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import smartshop.app.ipcamera.SourceTrial;
import smartshop.app.live.Frame;
import smartshop.app.ui.FrameImage;
import smartshop.recognition.image.I420Picture;

/** What a camera that is being tried shows, moving, in a box of 16:9; or words instead. */
final class TrialPicture extends StackPane {
    private static final int WIDTH = 384;
    private static final int HEIGHT = 216;

    private final ImageView view = new ImageView();
    private final Label instead = new Label();
    private final ObservableValue<@Nullable SourceTrial> trial;
    private final FrameImage frame = new FrameImage();

    TrialPicture(ObservableValue<@Nullable SourceTrial> trial, ObservableValue<String> words) {
        this.trial = trial;
        getStyleClass().add("face-crop");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        view.setId("source-picture");
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        instead.textProperty().bind(words);
        instead.getStyleClass().add("muted");
        instead.setWrapText(true);
        instead.visibleProperty().bind(view.imageProperty().isNull());
        getChildren().addAll(instead, view);
        frame.wipedWith(this);
        trial.subscribe(now -> view.setImage(null));
        AnimationTimer pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                take();
            }
        };
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulse.stop();
            } else {
                pulse.start();
            }
        });
    }

    private void take() {
        SourceTrial current = trial.getValue();
        Frame taken = current == null ? null : current.shown().take();
        if (taken != null) {
            show(taken.picture());
        }
    }

    private void show(I420Picture picture) {
        double scale = Math.min(2.0 * WIDTH / picture.width(), 2.0 * HEIGHT / picture.height());
        frame.show(picture, (int) Math.round(picture.width() * scale), (int) Math.round(picture.height() * scale));
        view.setImage(frame.image());
    }
}
