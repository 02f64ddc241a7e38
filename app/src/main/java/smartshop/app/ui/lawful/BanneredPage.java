package smartshop.app.ui.lawful;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.PageAround;
import smartshop.app.ui.Words;

/** Another page, with what there is to say of matching over it and, if wanted, the switch beside its title. */
final class BanneredPage extends PageAround {
    private final VBox root;
    private final HBox actions = new HBox();

    BanneredPage(Page page, LawfulViewModel model, LawfulActions lawful, boolean withSwitch) {
        super(page);
        VBox.setVgrow(page.content(), Priority.ALWAYS);
        root = new VBox(new MatchingBanner(model, lawful), page.content());
        root.getStyleClass().add("bannered");
        actions.getStyleClass().add("row");
        actions.setAlignment(Pos.CENTER_RIGHT);
        if (withSwitch) {
            actions.getChildren().add(stop(model, lawful));
        }
        actions.getChildren().add(page.actions());
    }

    private static Button stop(LawfulViewModel model, LawfulActions lawful) {
        Button stop = new Button(Words.say("lawful.stop"), Icons.of(Material2OutlinedMZ.PAN_TOOL, "danger"));
        stop.setId("matching-stop");
        stop.getStyleClass().addAll("flat", "small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(pressed -> lawful.stop());
        model.shownProperty().subscribe(shown -> stop.setVisible(shown.matching()));
        stop.managedProperty().bind(stop.visibleProperty());
        return stop;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public void shown(boolean shown) {
        page.shown(shown);
    }
}
