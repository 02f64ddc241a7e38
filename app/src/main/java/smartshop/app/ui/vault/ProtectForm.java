package smartshop.app.ui.vault;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.vault.PassphraseRules;

/** A new passphrase, or where there is one, a new passphrase or a new recovery code. */
final class ProtectForm {
    private ProtectForm() {}

    /** @param start shows where it is said whether the passphrase is asked for; empty if this system offers nothing else */
    static Sheet of(ProtectViewModel model, Sheets sheets, Optional<Runnable> start) {
        boolean first = model.guardProperty().get() != ProtectViewModel.Guard.PASSPHRASE;
        VBox content = first ? first(model) : change(model);
        content.getChildren().add(new CheckLine(model.outcomeProperty()));
        start.filter(any -> !first).ifPresent(show -> content.getChildren().add(startLink(show)));
        content.getStyleClass().add("enrol");
        content.disableProperty().bind(model.busyProperty());
        Button next = new Button(first ? Words.say("protect.next") : Words.say("protect.change"));
        next.setId("sheet-do");
        next.setDefaultButton(true);
        next.getStyleClass().add(Styles.ACCENT);
        next.disableProperty().bind(model.incompleteBinding());
        next.setOnAction(pressed -> model.prepare());
        return new Sheet(
                first ? Words.say("protect.title") : Words.say("protect.change.title"),
                content,
                List.<Node>of(sheets.cancel(model::close), next));
    }

    private static Hyperlink startLink(Runnable show) {
        Hyperlink link = new Hyperlink(Words.say("unattended.open"));
        link.setId("protect-start");
        link.setOnAction(pressed -> show.run());
        return link;
    }

    private static VBox first(ProtectViewModel model) {
        return new VBox(
                Texts.wrapped(Words.say("protect.how")),
                newPassphrase(model),
                Texts.wrapped(Words.say("protect.means"), "muted"));
    }

    private static VBox change(ProtectViewModel model) {
        VBox passphrases = newPassphrase(model);
        passphrases.visibleProperty().bind(model.fields().codeOnlyProperty().not());
        passphrases.managedProperty().bind(passphrases.visibleProperty());
        return new VBox(
                new SecretField(model.fields().known(), Words.say("protect.present"), model::prepare),
                wish(model),
                passphrases,
                Texts.wrapped(
                        model.fields()
                                .codeOnlyProperty()
                                .map(codeOnly ->
                                        codeOnly ? Words.say("protect.code.new") : Words.say("protect.code.stays")),
                        "muted"));
    }

    private static HBox wish(ProtectViewModel model) {
        ToggleGroup group = new ToggleGroup();
        RadioButton passphrase = new RadioButton(Words.say("protect.wish.passphrase"));
        passphrase.setToggleGroup(group);
        passphrase.setSelected(!model.fields().codeOnlyProperty().get());
        RadioButton code = new RadioButton(Words.say("protect.wish.code"));
        code.setId("protect-wish-code");
        code.setToggleGroup(group);
        code.selectedProperty().bindBidirectional(model.fields().codeOnlyProperty());
        HBox row = new HBox(passphrase, code);
        row.getStyleClass().add("row");
        return row;
    }

    private static VBox newPassphrase(ProtectViewModel model) {
        VBox fields = new VBox(
                Texts.field(
                        Words.say("protect.new"),
                        field("protect-new", model.fields().chosenProperty())),
                Texts.field(
                        Words.say("protect.again"),
                        field("protect-again", model.fields().againProperty())),
                Texts.wrapped(Words.say("protect.rule", PassphraseRules.FEWEST_CHARACTERS), "small", "muted"));
        fields.getStyleClass().add("enrol");
        return fields;
    }

    private static PasswordField field(String id, StringProperty text) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
