package smartshop.app.ui;

import javafx.scene.Node;
import javafx.stage.Stage;

/** The cameras' wall on the whole screen, without anything around it but what waits for an answer. Esc and F11 end it, as everywhere. */
final class WallMode {
    private final Stage stage;
    private final Runnable wall;

    /**
     * @param chrome what is not there meanwhile
     * @param wall brings the wall to the front
     */
    WallMode(Stage stage, Runnable wall, Node... chrome) {
        this.stage = stage;
        this.wall = wall;
        stage.setFullScreenExitHint("");
        for (Node part : chrome) {
            part.visibleProperty().bind(stage.fullScreenProperty().not());
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    /** Begins, or ends it. */
    void turn() {
        if (!stage.isFullScreen()) {
            wall.run();
        }
        stage.setFullScreen(!stage.isFullScreen());
    }
}
