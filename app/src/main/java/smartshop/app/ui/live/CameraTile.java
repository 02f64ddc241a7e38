package smartshop.app.ui.live;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.app.ui.FrameImage;
import smartshop.app.ui.Words;
import smartshop.app.ui.live.TileStatus.Kind;

/** One camera: its picture, boxes over it, and a strip under it. Nothing covers a face. */
final class CameraTile extends Region {
    /** Height of the strip, and what a tile is taller than its picture. */
    static final double STRIP = 32;

    /** Below the words that stand in the middle, as a share of the picture's height. */
    private static final double BUTTON_HEIGHT = 0.7;

    private static final PseudoClass ALERTING = PseudoClass.getPseudoClass("alerting");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final CameraFeed feed;
    private final LiveViewModel model;
    private final FrameImage frame = new FrameImage();
    private final ImageView picture = new ImageView();
    private final Overlay overlay = new Overlay();
    private final Label instead = new Label();
    private final Button again = new Button(Words.say("camera.again"));
    private final TileStrip strip = new TileStrip();
    private double sourceWidth = 16;
    private double sourceHeight = 9;
    private boolean hatched;
    private long painted;

    CameraTile(CameraFeed feed, LiveViewModel model) {
        this.feed = feed;
        this.model = model;
        getStyleClass().add("camera-tile");
        instead.getStyleClass().add("tile-instead");
        instead.setWrapText(true);
        instead.setMouseTransparent(true);
        picture.setSmooth(true);
        frame.wipedWith(this);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        again.setOnAction(pressed -> model.tryAgain(feed));
        getChildren().addAll(picture, overlay, instead, again, strip);
        status(model.status(feed));
    }

    CameraFeed feed() {
        return feed;
    }

    /** How many pictures it has shown. */
    long painted() {
        return painted;
    }

    void alerting(boolean alerting) {
        pseudoClassStateChanged(ALERTING, alerting);
    }

    /** Called for every picture the screen draws: takes the camera's newest frame, if there is a new one. */
    void pulse() {
        Frame taken = feed.shown().take();
        if (taken != null && getWidth() > 0) {
            show(taken);
        }
    }

    /** Nobody looks any more, or nothing comes: what was shown is overwritten. */
    void forget() {
        frame.wipe();
    }

    /** Called a few times a second: what the strip says. */
    void status(TileStatus status) {
        strip.show(status);
        instead.setText(status.instead());
        instead.setVisible(!status.instead().isEmpty());
        setAccessibleText(status.name() + ", " + status.word() + ". " + status.instead());
        again.setVisible(status.kind() == Kind.QUARANTINED);
        lost(status.kind() == Kind.LOST || status.kind() == Kind.QUARANTINED);
    }

    private void show(Frame taken) {
        if (sourceWidth != taken.picture().width()
                || sourceHeight != taken.picture().height()) {
            sourceWidth = taken.picture().width();
            sourceHeight = taken.picture().height();
            requestLayout();
        }
        double scale = scale();
        double sharpness = sharpness();
        frame.show(taken.picture(), (int) Math.round(sourceWidth * scale * sharpness), (int)
                Math.round(sourceHeight * scale * sharpness));
        picture.setImage(frame.image());
        painted++;
        if (hatched) {
            lost(false);
        }
        overlay.draw(model.marks(feed, taken.capturedAt()), scale);
    }

    private void lost(boolean lost) {
        if (lost == hatched) {
            return;
        }
        hatched = lost;
        pseudoClassStateChanged(LOST, lost);
        if (lost) {
            frame.wipe();
            overlay.hatch();
        }
    }

    /** Window units for each pixel of the camera's frame. */
    private double scale() {
        return Math.min(getWidth() / sourceWidth, (getHeight() - STRIP) / sourceHeight);
    }

    /** Device pixels for each window unit. */
    private double sharpness() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        double room = getHeight() - STRIP;
        double width = sourceWidth * scale();
        double height = sourceHeight * scale();
        double x = snapPositionX((getWidth() - width) / 2);
        double y = snapPositionY((room - height) / 2);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.relocate(x, y);
        fit(x, y, width, height);
        instead.resizeRelocate(0, 0, getWidth(), room);
        again.autosize();
        again.relocate(snapPositionX((getWidth() - again.getWidth()) / 2), snapPositionY(room * BUTTON_HEIGHT));
        strip.resizeRelocate(0, room, getWidth(), STRIP);
    }

    private void fit(double x, double y, double width, double height) {
        overlay.relocate(x, y);
        if (overlay.getWidth() != width || overlay.getHeight() != height) {
            overlay.setWidth(width);
            overlay.setHeight(height);
            if (hatched) {
                overlay.hatch();
            }
        }
    }
}
