package smartshop.app.ui.device;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import smartshop.app.live.Frame;
import smartshop.app.ui.FrameImage;
import smartshop.app.ui.Words;
import smartshop.storage.camera.MaskedArea;

/**
 * The camera's last picture, with its masks. A drag draws one; a chosen one is moved with the arrow keys, resized with
 * Shift and the arrow keys, and removed with Delete.
 */
final class MaskEditor extends Pane {
    static final double WIDTH = 448;
    private static final double HEIGHT = 252;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** Of the grid: a hundredth of the picture. */
    private static final int STEP = 10;

    private final DeviceViewModel model;
    private final FrameImage frame = new FrameImage();
    private final ImageView view = new ImageView();
    private final Label instead = new Label(Words.say("device.noPicture"));
    private @Nullable Point2D from;
    private @Nullable Region drawn;

    MaskEditor(DeviceViewModel model) {
        this.model = model;
        setId("masks");
        getStyleClass().add("face-crop");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        instead.getStyleClass().add("muted");
        instead.relocate(16, 16);
        model.masks().addListener((InvalidationListener) change -> fill());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        fill();
        frame.wipedWith(this);
    }

    /** Takes the camera's newest picture. */
    void pulse() {
        Frame taken = model.feed().shown().take();
        show(taken == null && view.getImage() == null ? model.feed().shown().last() : taken);
    }

    private void show(@Nullable Frame shown) {
        if (shown != null) {
            frame.show(shown.picture(), (int) WIDTH * 2, (int) HEIGHT * 2);
            view.setImage(frame.image());
            instead.setVisible(false);
        }
    }

    private void fill() {
        getChildren().setAll(instead, view);
        for (int index = 0; index < model.masks().size(); index++) {
            getChildren().add(mask(index));
        }
    }

    private Region mask(int index) {
        Region mask = box(model.masks().get(index));
        mask.setFocusTraversable(true);
        mask.setAccessibleText(Words.say("device.mask", index + 1));
        mask.setOnMousePressed(press -> {
            mask.requestFocus();
            press.consume();
        });
        mask.setOnKeyPressed(key -> typed(key, index));
        return mask;
    }

    private static Region box(MaskedArea area) {
        Region box = new Region();
        box.getStyleClass().add("mask");
        place(box, area);
        box.focusedProperty().subscribe(focused -> box.pseudoClassStateChanged(CHOSEN, focused));
        return box;
    }

    private static void place(Region box, MaskedArea area) {
        box.resizeRelocate(area.left() * WIDTH, area.top() * HEIGHT, area.width() * WIDTH, area.height() * HEIGHT);
        box.setPrefSize(area.width() * WIDTH, area.height() * HEIGHT);
    }

    private void typed(KeyEvent key, int index) {
        MaskedArea area = model.masks().get(index);
        switch (key.getCode()) {
            case LEFT -> changed(key, index, area, -STEP, 0);
            case RIGHT -> changed(key, index, area, STEP, 0);
            case UP -> changed(key, index, area, 0, -STEP);
            case DOWN -> changed(key, index, area, 0, STEP);
            case DELETE, BACK_SPACE -> {
                model.masks().remove(index);
                requestFocus();
                key.consume();
            }
            default -> {}
        }
    }

    private void changed(KeyEvent key, int index, MaskedArea area, int right, int down) {
        model.masks()
                .set(index, key.isShiftDown() ? Areas.stretched(area, right, down) : Areas.moved(area, right, down));
        choose(index);
        key.consume();
    }

    /** Gives a mask the keyboard. */
    void choose(int index) {
        getChildren().get(index + 2).requestFocus(); // after the words and the picture
    }

    private void pressed(MouseEvent press) {
        from = new Point2D(press.getX(), press.getY());
    }

    private void dragged(MouseEvent drag) {
        Point2D start = from;
        if (start == null) {
            return;
        }
        getChildren().remove(drawn);
        drawn = box(area(start, drag));
        getChildren().add(drawn);
    }

    private void released(MouseEvent release) {
        Point2D start = from;
        if (start != null && drawn != null) {
            model.mask(area(start, release));
        }
        from = null;
        drawn = null;
    }

    private static MaskedArea area(Point2D start, MouseEvent end) {
        return Areas.between(start.getX() / WIDTH, start.getY() / HEIGHT, end.getX() / WIDTH, end.getY() / HEIGHT);
    }
}
