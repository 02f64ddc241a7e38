package smartshop.app.ui.act;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.act.AnnounceSettings.Kind;
import smartshop.app.act.DoorState;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;

/** On the card of somebody who was recognised: what can be done, and what became of it. Each button opens a sheet first. */
public final class ActRow extends VBox {
    /** @param further buttons that stand before its own */
    public ActRow(ActViewModel model, PackModel packs, Sheets sheets, OpenAlert alert, List<Button> further) {
        getStyleClass().add("act-row");
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("answers");
        Button help = button("act-help", Words.say("act.help"), Material2OutlinedAL.LOCAL_PHONE);
        further.forEach(button -> button.setMaxWidth(USE_PREF_SIZE));
        buttons.getChildren().addAll(further);
        buttons.getChildren().add(help);
        help.setOnAction(pressed -> model.prepareHelp(alert, draft -> new HelpSheet(model, sheets).show(draft)));
        help.disableProperty().bind(model.callingProperty());
        if (alert.state() == Verification.State.ACT) {
            buttons.getChildren().add(door(model, sheets, alert));
        }
        announcements(model, alert).ifPresent(buttons.getChildren()::add);
        if (alert.state() == Verification.State.ACT && packs.offered()) {
            buttons.getChildren().add(pack(model, packs, alert));
        }
        if (alert.restored() && alert.state() == Verification.State.ACT) {
            getChildren().add(Texts.wrapped(Words.say("act.restored"), "small"));
            buttons.getChildren().add(again(model, alert));
        }
        getChildren().addAll(buttons, new CheckLine(model.outcome(alert.id())));
        if (model.helpWanted(alert.id())) {
            help.setText(Words.say("act.help.ready"));
            help.getStyleClass().add("accent");
        }
    }

    private static Button pack(ActViewModel model, PackModel packs, OpenAlert alert) {
        Button pack = button("act-pack", Words.say("act.pack"), Material2OutlinedAL.ATTACH_EMAIL);
        pack.setOnAction(pressed -> packs.send(alert, model.outcomeOf(alert.id())));
        pack.disableProperty().bind(packs.lane().busyProperty());
        return pack;
    }

    /** Stays after it was pressed: the other one signs in here, and presses it too. */
    private static Button again(ActViewModel model, OpenAlert alert) {
        Button again = button("act-again", Words.say("act.again"), Material2OutlinedAL.HOW_TO_REG);
        again.setOnAction(pressed -> model.sayAgain(alert));
        again.disableProperty().bind(model.callingProperty());
        return again;
    }

    private static Button door(ActViewModel model, Sheets sheets, OpenAlert alert) {
        Button door = button("act-door", Words.say("act.door"), Material2OutlinedAL.LOCK);
        door.setOnAction(pressed -> sheets.confirm(
                Words.say("door.lock.title"),
                Words.say("door.lock.text"),
                Words.say("door.lock"),
                () -> model.lock(alert)));
        door.disableProperty().bind(model.lockingProperty());
        // Bound, so that a row that is gone is not kept by the door.
        door.visibleProperty().bind(model.doorProperty().map(state -> !(state instanceof DoorState.Off)));
        door.managedProperty().bind(door.visibleProperty());
        return door;
    }

    /** Each sentence as it will be heard: choosing it has it said. */
    private static Optional<MenuButton> announcements(ActViewModel model, OpenAlert alert) {
        MenuButton menu = new MenuButton(Words.say("act.announce"), Icons.of(Material2OutlinedAL.CAMPAIGN));
        menu.setId("act-announce");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.disableProperty().bind(model.announcingProperty());
        for (Kind kind : Kind.values()) {
            boolean may = kind == Kind.NEUTRAL || alert.state() == Verification.State.ACT;
            String sentence = model.sentence(kind);
            if (may && !sentence.isEmpty()) {
                MenuItem item = new MenuItem(Words.say("act.announce.sentence", sentence));
                item.setOnAction(chosen -> model.announce(kind, alert));
                menu.getItems().add(item);
            }
        }
        return menu.getItems().isEmpty() ? Optional.empty() : Optional.of(menu);
    }

    private static Button button(String id, String words, Ikon icon) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
