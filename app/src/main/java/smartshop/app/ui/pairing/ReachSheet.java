package smartshop.app.ui.pairing;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Asks how the camera reaches this PC, the simplest way first, each with its check. */
final class ReachSheet {
    private ReachSheet() {}

    /**
     * @param next when the ways are chosen
     * @param setUpHub to make the hub's files
     * @param byHand for a device that is configured with a text
     * @param closed when the operator gives up
     */
    static Sheet of(
            ReachViewModel model, Sheets sheets, Runnable next, Runnable setUpHub, Runnable byHand, Runnable closed) {
        VBox ways = new VBox(
                Texts.wrapped(Words.say("reach.how")),
                way(
                        "reach-same",
                        Words.say("reach.same"),
                        Words.say("reach.same.text"),
                        model.sameNetworkProperty(),
                        new CheckLine(model.sameNetworkCheckProperty())),
                way(
                        "reach-port",
                        Words.say("reach.port"),
                        Words.say("reach.port.text"),
                        model.useForwardedProperty(),
                        whenChosen(forwarded(model), model.useForwardedProperty())),
                way(
                        "reach-hub",
                        Words.say("reach.hub"),
                        Words.say("reach.hub.text"),
                        model.useTunnelProperty(),
                        whenChosen(hub(model, setUpHub), model.useTunnelProperty())));
        ways.getStyleClass().add("ways");
        Hyperlink hand = new Hyperlink(Words.say("pair.byHand"));
        hand.setId("pair-by-hand");
        hand.setOnAction(pressed -> byHand.run());
        Button go = new Button(Words.say("pair.showCode"));
        go.setId("sheet-do");
        go.getStyleClass().add(Styles.ACCENT);
        go.setDefaultButton(true);
        go.disableProperty().bind(model.readyBinding().not());
        go.setOnAction(pressed -> next.run());
        return new Sheet(640, Words.say("pair.title"), ways, List.<Node>of(hand, sheets.cancel(closed), go));
    }

    private static Node way(String id, String name, String words, BooleanProperty chosen, Node more) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.getStyleClass().add("strong");
        box.selectedProperty().bindBidirectional(chosen);
        VBox way = new VBox(box, Texts.wrapped(words, "muted"), more);
        way.getStyleClass().add("way");
        return way;
    }

    private static Node whenChosen(Node node, BooleanProperty chosen) {
        node.visibleProperty().bind(chosen);
        node.managedProperty().bind(chosen);
        return node;
    }

    private static Node forwarded(ReachViewModel model) {
        TextField input = new TextField();
        input.setId("reach-forwarded");
        input.setPromptText(Words.say("reach.port.hint"));
        input.setAccessibleText(Words.say("reach.port"));
        input.textProperty().bindBidirectional(model.forwardedProperty());
        Label how = Texts.wrapped(Words.say("reach.port.howto", String.valueOf(model.port())), "small", "muted");
        VBox all = new VBox(input, new CheckLine(model.forwardedCheckProperty()), how);
        all.getStyleClass().add("way");
        return all;
    }

    private static Node hub(ReachViewModel model, Runnable setUp) {
        Button button = new Button();
        button.setId("reach-hub-set-up");
        button.textProperty()
                .bind(model.tunnelHostProperty()
                        .map(host -> host.isEmpty() ? Words.say("reach.hub.setUp") : Words.say("reach.hub.again")));
        button.setOnAction(pressed -> setUp.run());
        VBox all = new VBox(new CheckLine(model.tunnelCheckProperty()), button);
        all.getStyleClass().add("way");
        return all;
    }
}
