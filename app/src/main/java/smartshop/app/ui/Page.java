package smartshop.app.ui;

import javafx.scene.Node;

/** One page of the window, reached from the rail. */
public interface Page {

    String title();

    /** The page itself, below its title. */
    Node content();

    /** What stands right of the title. */
    Node actions();

    /** Called when the page comes to the front and when it leaves. */
    void shown(boolean shown);
}
