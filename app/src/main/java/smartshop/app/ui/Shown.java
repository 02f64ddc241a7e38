package smartshop.app.ui;

import javafx.scene.Node;

/** Whether somebody could see a node. */
public final class Shown {
    private Shown() {}

    public static boolean is(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }
}
