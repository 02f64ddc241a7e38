package smartshop.app.ui.act;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** A button that is there at any time: it has the sentence about nobody announced, which accuses nobody, so one person is enough. */
public final class CallStaff extends Button {
    private final ActViewModel model;
    private final Sheets sheets;

    public CallStaff(ActViewModel model, Sheets sheets) {
        super(Words.say("announce.call"), Icons.of(Material2OutlinedAL.CAMPAIGN));
        this.model = model;
        this.sheets = sheets;
        setId("call-staff");
        getStyleClass().addAll("flat", "small");
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(model.neutralProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        setOnAction(pressed -> show());
    }

    private void show() {
        model.heardProperty().set(Check.NONE);
        Button announce =
                new Button(Words.say("announce.call.do"), Icons.of(Material2OutlinedAL.CAMPAIGN, "on-accent"));
        announce.setId("call-staff-do");
        announce.getStyleClass().add(Styles.ACCENT);
        announce.disableProperty().bind(model.announcingProperty());
        announce.setOnAction(pressed -> model.announceNeutral());
        VBox content = new VBox(
                Texts.wrapped(
                        Words.say(
                                "act.announce.sentence", model.neutralProperty().get()),
                        "question"),
                Texts.wrapped(Words.say("announce.call.text"), "muted"),
                new CheckLine(model.heardProperty()));
        content.getStyleClass().add("enrol");
        sheets.show(new Sheet(Words.say("announce.call.title"), content, List.<Node>of(sheets.cancel(), announce)));
    }
}
