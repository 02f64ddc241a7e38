package smartshop.app.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A picture that fills a frame: what stands over is cut off, from the sides or from below. */
public final class FaceCrop extends StackPane {
    private final ImageView picture = new ImageView();
    private double width;
    private double height;

    public FaceCrop(double width, double height) {
        getStyleClass().add("face-crop");
        picture.setSmooth(true);
        getChildren().add(picture);
        size(width, height);
    }

    /** From now on the frame is so large. */
    public void size(double width, double height) {
        this.width = width;
        this.height = height;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        Rectangle corners = new Rectangle(width, height);
        corners.setArcWidth(16);
        corners.setArcHeight(16);
        picture.setClip(corners);
        show(picture.getImage());
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
