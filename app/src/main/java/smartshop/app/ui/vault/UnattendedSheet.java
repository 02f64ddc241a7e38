package smartshop.app.ui.vault;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Where the owner lets SmartShop start without the passphrase, and reads first what that means. */
final class UnattendedSheet {
    private UnattendedSheet() {}

    static Sheet of(UnattendedViewModel model, Sheets sheets) {
        model.forget();
        VBox content = new VBox(asks(model), byItself(model), new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        content.disableProperty().bind(model.busyProperty());
        return new Sheet(
                Words.say("unattended.title"),
                content,
                List.<Node>of(sheets.cancel(model::forget), again(model), noMore(model)));
    }

    private static VBox asks(UnattendedViewModel model) {
        Label warning = Texts.wrapped(Words.say("unattended.warning"));
        warning.setGraphic(Icons.of(Material2OutlinedMZ.WARNING, "warning"));
        return shown(
                model,
                false,
                Texts.wrapped(Words.say("unattended.how", model.store())),
                warning,
                new SecretField(model.typed(), Words.say("protect.present"), model::askNoMore));
    }

    private static VBox byItself(UnattendedViewModel model) {
        return shown(model, true, Texts.wrapped(Words.say("unattended.now", model.store())));
    }

    private static VBox shown(UnattendedViewModel model, boolean when, Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("enrol");
        box.visibleProperty()
                .bind(when ? model.byItselfProperty() : model.byItselfProperty().not());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Button noMore(UnattendedViewModel model) {
        Button button = new Button(Words.say("unattended.choose"));
        button.setId("sheet-do");
        button.getStyleClass().add(Styles.ACCENT);
        button.setDefaultButton(true);
        button.visibleProperty().bind(model.byItselfProperty().not());
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty()
                .bind(model.busyProperty().or(model.typed().textProperty().isEmpty()));
        button.setOnAction(pressed -> model.askNoMore());
        return button;
    }

    private static Button again(UnattendedViewModel model) {
        Button button = new Button(Words.say("unattended.end"));
        button.setId("unattended-end");
        button.visibleProperty().bind(model.byItselfProperty());
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(pressed -> model.askAgain());
        return button;
    }
}
