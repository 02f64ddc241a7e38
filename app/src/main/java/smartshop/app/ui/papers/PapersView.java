package smartshop.app.ui.papers;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Page;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Words;

/** All papers as a page. */
final class PapersView implements Page {
    private final PapersViewModel model;
    private final ScrollPane root;
    private final Node noActions = new Group();

    PapersView(PapersViewModel model) {
        this.model = model;
        VBox content = PapersSheet.content(model);
        content.setMaxWidth(Sheet.WIDE);
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.getStyleClass().add("bare-scroll");
    }

    @Override
    public String title() {
        return Words.say("papers.title");
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return noActions;
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.opened();
        }
    }
}
