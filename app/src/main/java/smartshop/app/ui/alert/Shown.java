package smartshop.app.ui.alert;

import javafx.scene.Node;

/** Whether somebody could see a node. */
final class Shown {
    private Shown() {}

    static boolean is(Node node) {
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
