package smartshop.app.ui.live;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * An outline of four bars. A border would be drawn again with every picture that it surrounds, smoothed, which costs the software
 * pipeline as much as the picture.
 */
final class EdgeRing extends Region {
    private static final double WIDTH = 3;

    private final Region top = bar();
    private final Region right = bar();
    private final Region bottom = bar();
    private final Region left = bar();

    EdgeRing() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(top, right, bottom, left);
    }

    private static Region bar() {
        Region bar = new Region();
        bar.getStyleClass().add("edge");
        return bar;
    }

    /** Around the tile: something in it wants to be looked at, or the keyboard is there. */
    void show(boolean alerting, boolean focused) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("alerting"), alerting);
        setVisible(alerting || focused);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        top.resizeRelocate(-WIDTH, -WIDTH, width + 2 * WIDTH, WIDTH);
        bottom.resizeRelocate(-WIDTH, height, width + 2 * WIDTH, WIDTH);
        left.resizeRelocate(-WIDTH, 0, WIDTH, height);
        right.resizeRelocate(width, 0, WIDTH, height);
    }
}
