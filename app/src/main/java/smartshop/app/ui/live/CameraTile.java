package smartshop.app.ui.live;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.FrameImage;
import smartshop.app.ui.Words;
import smartshop.app.ui.live.TileStatus.Kind;

/** One camera: its picture, boxes over it, and a strip under it. Nothing covers a face. */
final class CameraTile extends Region {
    /** Height of the strip, and what a tile is taller than its picture. */
    static final double STRIP = 24;

    private static final PseudoClass ALERTING = PseudoClass.getPseudoClass("alerting");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final CameraFeed feed;
    private final LiveViewModel model;
    private final TilePixels pixels;
    private final FrameImage frame = new FrameImage();
    private final ImageView picture = new ImageView();
    private final Label words = new Label();
    private final Button again = new Button(Words.say("camera.again"));
    private final VBox instead = new VBox(words, again);
    private final TileStrip strip = new TileStrip();
    private final EdgeRing ring = new EdgeRing();
    private double sourceWidth = 16;
    private double sourceHeight = 9;
    private boolean faded;
    private boolean alerting;
    private boolean aimed;
    private boolean byKey;
    private long painted;

    CameraTile(CameraFeed feed, LiveViewModel model) {
        this.feed = feed;
        this.model = model;
        pixels = new TilePixels(feed, model.overlay());
        getStyleClass().add("camera-tile");
        setFocusTraversable(true);
        instead.getStyleClass().add("tile-instead");
        instead.setAlignment(Pos.CENTER);
        words.setWrapText(true);
        again.managedProperty().bind(again.visibleProperty());
        again.setOnAction(pressed -> model.tryAgain(feed));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.wipedWith(this);
        getChildren().addAll(picture, instead, strip, ring);
        focusVisibleProperty().subscribe(this::follow);
        focusedProperty().subscribe(focused -> {
            byKey &= focused;
            follow();
        });
        hoverProperty().subscribe(this::follow);
        status(model.status(feed));
    }

    CameraFeed feed() {
        return feed;
    }

    /** What the wall's painter fills. */
    TilePixels pixels() {
        return pixels;
    }

    /** How many pictures it has shown. */
    long painted() {
        return painted;
    }

    void alerting(boolean nowAlerting) {
        alerting = nowAlerting;
        pseudoClassStateChanged(ALERTING, alerting);
        follow();
    }

    /** A tile that is dragged would change places with this one. */
    void aimed(boolean nowAimed) {
        aimed = nowAimed;
        follow();
    }

    /** The keyboard came here, which the toolkit only sees if it was by Tab. */
    void focusByKey() {
        requestFocus();
        byKey = true;
        follow();
    }

    private void follow() {
        boolean focused = isFocused() && (isFocusVisible() || byKey);
        ring.show(alerting && !aimed, focused || aimed);
        strip.everything(focused || isHover());
    }

    /** Called when the wall is painted: shows the picture that the painter has made meanwhile, if there is one. */
    void paint() {
        if (!pixels.filled()) {
            return;
        }
        if (sourceWidth != pixels.sourceWidth() || sourceHeight != pixels.sourceHeight()) {
            sourceWidth = pixels.sourceWidth();
            sourceHeight = pixels.sourceHeight();
            requestLayout();
        }
        pixels.into(frame);
        if (picture.getImage() != frame.image()) {
            picture.setImage(frame.image());
            requestLayout();
        }
        faded = false;
        painted++;
    }

    /** Somebody looks. */
    void open() {
        pixels.open();
    }

    /** Nobody looks any more: what was shown is overwritten. */
    void forget() {
        pixels.shut();
        frame.wipe();
    }

    /** Called a few times a second: what the strip says. */
    void status(TileStatus status) {
        strip.show(status);
        boolean missing = !status.instead().isEmpty();
        words.setText(status.instead());
        instead.setVisible(missing);
        again.setVisible(status.kind() == Kind.QUARANTINED
                || status.kind() == Kind.LOST && feed.device().isEmpty()); // a device calls by itself
        setAccessibleText(status.name() + ", " + status.word() + ". " + status.instead());
        lost(status.kind() == Kind.LOST || status.kind() == Kind.QUARANTINED);
    }

    /** What was last seen stays as a coarse grey picture: one knows the place, and nobody in it. */
    private void lost(boolean lost) {
        pseudoClassStateChanged(LOST, lost);
        if (lost && !faded) {
            faded = true;
            pixels.wipe();
            frame.change(model::fade);
        }
    }

    /** Device pixels for each window unit. */
    private double sharpness() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    /** The picture gets as many device pixels as its image has, so that nobody has to scale it. */
    @Override
    protected void layoutChildren() {
        double room = getHeight() - STRIP;
        double sharpness = sharpness();
        pixels.room(new TilePixels.Room((int) (getWidth() * sharpness), (int) (room * sharpness), sharpness));
        double scale = Math.min(getWidth() / sourceWidth, room / sourceHeight);
        double width = frame.fits(sourceWidth * scale * sharpness)
                ? frame.width() / sharpness
                : snapSizeX(sourceWidth * scale);
        double height = frame.fits(sourceWidth * scale * sharpness)
                ? frame.height() / sharpness
                : snapSizeY(sourceHeight * scale);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((room - height) / 2));
        instead.resizeRelocate(0, 0, getWidth(), room);
        strip.resizeRelocate(0, room, getWidth(), STRIP);
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
