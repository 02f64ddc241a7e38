package smartshop.app.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A picture that fills a frame of a fixed size: what stands over is cut off, from the sides or from below. */
public final class FaceCrop extends StackPane {
    private final ImageView picture = new ImageView();
    private final double width;
    private final double height;

    public FaceCrop(double width, double height) {
        this.width = width;
        this.height = height;
        getStyleClass().add("face-crop");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setSmooth(true);
        Rectangle corners = new Rectangle(width, height);
        corners.setArcWidth(16);
        corners.setArcHeight(16);
        picture.setClip(corners);
        getChildren().add(picture);
    }

    public void show(@Nullable Image image) {
        picture.setImage(image);
        if (image != null) {
            picture.setViewport(viewport(image));
        }
    }

    private Rectangle2D viewport(Image image) {
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double seenWidth = width / scale;
        double seenHeight = height / scale;
        return new Rectangle2D(
                (image.getWidth() - seenWidth) / 2, (image.getHeight() - seenHeight) / 2, seenWidth, seenHeight);
    }
}
