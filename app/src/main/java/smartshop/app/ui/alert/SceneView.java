package smartshop.app.ui.alert;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import smartshop.recognition.detect.Box;

/** The whole scene of an alert with a box around the face, as large as its place allows. */
final class SceneView extends Region {
    private static final Color CASING = Color.web("#010409");
    private static final Color LINE = Color.web("#f85149");

    private final ImageView picture = new ImageView();
    private final Canvas canvas = new Canvas();
    private Box box = new Box(0, 0, 0, 0);
    private double ratio = 1;

    SceneView() {
        picture.setSmooth(true);
        getStyleClass().add("scene-view");
        getChildren().addAll(picture, canvas);
    }

    void show(Image image, Box face) {
        box = face;
        ratio = image.getWidth() / image.getHeight();
        picture.setImage(image);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? width / ratio : 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return height > 0 ? height * ratio : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(getWidth(), getHeight() * ratio);
        double height = width / ratio;
        double x = snapPositionX((getWidth() - width) / 2);
        double y = snapPositionY((getHeight() - height) / 2);
        boolean room = width >= 1; // a fit of nothing would mean the picture's own size
        picture.setVisible(room);
        canvas.setVisible(room);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.relocate(x, y);
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(x, y);
        draw(width / picture.getImage().getWidth());
    }

    private void draw(double scale) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setLineDashes(6, 4);
        outline(pen, scale, CASING, 4);
        outline(pen, scale, LINE, 2);
    }

    private void outline(GraphicsContext pen, double scale, Color colour, double line) {
        pen.setStroke(colour);
        pen.setLineWidth(line);
        pen.strokeRect(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
    }
}
