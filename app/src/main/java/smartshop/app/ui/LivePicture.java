package smartshop.app.ui;

import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import smartshop.app.live.Frame;
import smartshop.app.live.LatestFrame;
import smartshop.recognition.image.I420Picture;

/** What a camera shows, moving, in a box of 16:9; or words instead. It takes pictures while it can be seen, and wipes the last one. */
public final class LivePicture extends StackPane {
    public static final int WIDTH = 384;
    public static final int HEIGHT = 216;

    private final ImageView view = new ImageView();
    private final Label instead = new Label();
    private final ObservableValue<? extends @Nullable LatestFrame> source;
    private final FrameImage frame = new FrameImage();
    private Instant shownFrom = Instant.MIN;

    /**
     * A box of its own; what it shows is taken from nobody else.
     *
     * @param id of the picture itself
     * @param source null while there is none
     * @param words instead of a picture
     */
    public LivePicture(
            String id, ObservableValue<? extends @Nullable LatestFrame> source, ObservableValue<String> words) {
        this.source = source;
        getStyleClass().add("face-crop");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        view.setId(id);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        instead.textProperty().bind(words);
        instead.getStyleClass().add("muted");
        instead.setWrapText(true);
        instead.visibleProperty().bind(view.imageProperty().isNull());
        getChildren().addAll(instead, view);
        frame.wipedWith(this);
        source.subscribe(now -> forget());
        AnimationTimer pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                look();
            }
        };
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pulse.stop();
                forget();
            } else {
                pulse.start();
            }
        });
    }

    private void forget() {
        view.setImage(null);
        frame.wipe();
        shownFrom = Instant.MIN;
    }

    private void look() {
        LatestFrame current = source.getValue();
        if (current == null) {
            return;
        }
        if (current.empty() || !Shown.is(this)) {
            if (view.getImage() != null) {
                forget(); // the camera is silent, or faces are covered
            }
        } else {
            current.look(shownFrom, this::show);
        }
    }

    private void show(Frame newest) {
        shownFrom = newest.capturedAt();
        I420Picture picture = newest.picture();
        double scale = Math.min(2.0 * WIDTH / picture.width(), 2.0 * HEIGHT / picture.height());
        frame.show(picture, (int) Math.round(picture.width() * scale), (int) Math.round(picture.height() * scale));
        view.setImage(frame.image());
    }
}
