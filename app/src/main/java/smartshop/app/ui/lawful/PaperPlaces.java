package smartshop.app.ui.lawful;

import javafx.scene.Node;
import smartshop.app.lawful.Paper;

/** What stands beside each paper on the page, for example a button that prints it. */
@FunctionalInterface
public interface PaperPlaces {

    /** Asked on the window's thread, each time the page is drawn anew. */
    Node of(Paper paper);
}
