package smartshop.app.ui.pairing;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import smartshop.app.live.Frame;
import smartshop.app.ui.FrameImage;

/** A camera's picture in a box of 16:9, or what is waited for instead. */
final class PictureBox extends StackPane {
    private static final int WIDTH = 384;
    private static final int HEIGHT = 216;

    private final FrameImage frame = new FrameImage();
    private final ImageView view = new ImageView();
    private final Label instead = new Label();

    PictureBox(String waiting) {
        getStyleClass().add("face-crop");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        view.setId("pair-picture");
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        instead.setText(waiting);
        instead.getStyleClass().add("muted");
        getChildren().addAll(instead, view);
        frame.wipedWith(this);
    }

    void show(Frame shown) {
        double scale = Math.min(
                (double) WIDTH / shown.picture().width(),
                (double) HEIGHT / shown.picture().height());
        frame.show(shown.picture(), (int) Math.round(shown.picture().width() * scale * 2), (int)
                Math.round(shown.picture().height() * scale * 2));
        view.setImage(frame.image());
        instead.setVisible(false);
    }
}
