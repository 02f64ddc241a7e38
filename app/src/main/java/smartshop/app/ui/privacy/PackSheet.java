package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.privacy.PackWriter;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.FolderField;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.SheetForm;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.request.RequestId;

/** Writes the pack of what is held where the user wants it, once a second person agrees. */
final class PackSheet {
    private final PrivacyViewModel model;
    private final Sheets sheets;
    private final Agreement agreement;

    PackSheet(PrivacyViewModel model, Sheets sheets, Agreement agreement) {
        this.model = model;
        this.sheets = sheets;
        this.agreement = agreement;
    }

    void show(RequestId request) {
        SheetForm form = new SheetForm(
                        sheets, Words.say("privacy.pack.title"), model.busyProperty(), model.problemProperty())
                .says(Words.say("privacy.pack.text"));
        FolderField folder = form.with(Words.say("privacy.folder"), new FolderField());
        form.show(
                Words.say("privacy.pack.do"),
                () -> agreement.ask(
                        Permission.ANSWER_REQUEST,
                        Words.say("privacy.pack.agree"),
                        agreed -> write(request, folder, agreed)));
    }

    private void write(RequestId request, FolderField folder, Approval agreed) {
        Label writing =
                Texts.wrapped(model.busyProperty().map(busy -> busy ? Words.say("privacy.pack.writing") : ""), "muted");
        VBox content = new VBox(
                writing,
                new CheckLine(model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words))));
        content.getStyleClass().add("enrol");
        sheets.show(new Sheet(Words.say("privacy.pack.title"), content, List.<Node>of(sheets.cancel())));
        model.writePack(request, folder.folder(), agreed, this::written);
    }

    private void written(PackWriter.Written written) {
        VBox content = new VBox(
                new CheckLine(
                        new javafx.beans.property.SimpleObjectProperty<>(Check.good(Words.say("privacy.pack.done")))),
                Texts.wrapped(written.pdf() + "\n" + written.json(), "muted"),
                Texts.wrapped(Words.say("privacy.pack.look")));
        content.getStyleClass().add("enrol");
        Button close = new Button(Words.say("privacy.pack.close"));
        close.setId("sheet-do");
        close.getStyleClass().add(Styles.ACCENT);
        close.setOnAction(pressed -> sheets.close());
        sheets.show(new Sheet(Words.say("privacy.pack.title"), content, List.<Node>of(close)));
    }
}
