package smartshop.app.ui.pairing;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.reach.TunnelPlan;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Makes the files of a WireGuard hub. */
final class HubSheet {
    private HubSheet() {}

    /** @param back to the ways, with or without a hub */
    static Sheet of(HubViewModel model, ReachViewModel reach, Runnable back) {
        TextField hub = new TextField();
        hub.setId("hub-host");
        hub.setPromptText(Words.say("hub.host.hint"));
        hub.textProperty().bindBidirectional(model.hubProperty());
        Spinner<Integer> cameras = new Spinner<>(1, TunnelPlan.MOST_CAMERAS, 4);
        cameras.setId("hub-cameras");
        cameras.setEditable(true);
        cameras.getValueFactory().valueProperty().bindBidirectional(model.camerasProperty());
        VBox content = new VBox(
                Texts.wrapped(Words.say("hub.how")),
                Texts.field(Words.say("hub.host"), hub),
                Texts.field(Words.say("hub.cameras"), cameras),
                Texts.field(Words.say("hub.folder"), folder(model)),
                Texts.wrapped(Words.say("hub.secret"), "small", "muted"),
                new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        Button close = new Button(Words.say("sheet.back"));
        close.setId("sheet-back");
        close.setCancelButton(true);
        close.setOnAction(pressed -> back.run());
        Button make = new Button(Words.say("hub.make"));
        make.setId("sheet-do");
        make.getStyleClass().add(Styles.ACCENT);
        make.disableProperty().bind(model.incompleteBinding());
        make.setOnAction(pressed -> model.write(host -> {
            reach.tunnelHostProperty().set(host);
            reach.useTunnelProperty().set(true);
            reach.keep();
            reach.look();
        }));
        return new Sheet(Words.say("hub.title"), content, List.<Node>of(close, make));
    }

    private static Node folder(HubViewModel model) {
        TextField path = new TextField();
        path.setId("hub-folder");
        path.textProperty().bindBidirectional(model.folderProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Button(Words.say("hub.choose"), Icons.of(Material2OutlinedAL.FOLDER_OPEN));
        choose.setOnAction(pressed -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Words.say("hub.folder"));
            File chosen = chooser.showDialog(path.getScene().getWindow());
            if (chosen != null) {
                path.setText(chosen.toString());
            }
        });
        HBox row = new HBox(path, choose);
        row.getStyleClass().add("row");
        return row;
    }
}
