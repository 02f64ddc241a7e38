package smartshop.app.ui.vault;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.PlaceToSave;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The sheets through which the owner sets or changes the passphrase, one for each step. */
public final class ProtectSheets {
    private static final String FILE = "smartshop-recovery.txt";

    private final ProtectViewModel model;
    private final Sheets sheets;
    private final Clock clock;
    private final Optional<UnattendedViewModel> start;

    /**
     * Shows themselves as the model wishes.
     *
     * @param start whether the passphrase is asked for; empty if this system offers nothing else
     * @param clock with the zone of the day that stands on the paper
     */
    public ProtectSheets(ProtectViewModel model, Optional<UnattendedViewModel> start, Sheets sheets, Clock clock) {
        this.start = start;
        this.model = model;
        this.sheets = sheets;
        this.clock = clock;
        model.stepProperty().subscribe(this::show);
    }

    private void show(ProtectViewModel.Step step) {
        switch (step) {
            case CLOSED -> {}
            case FORM -> sheets.show(ProtectForm.of(model, sheets, start.map(way -> () -> showStart(way))));
            case CODE -> sheets.show(code());
            case TYPE_BACK -> sheets.show(typeBack());
            case DONE -> sheets.show(done());
        }
    }

    private void showStart(UnattendedViewModel way) {
        model.close();
        way.refresh();
        sheets.show(UnattendedSheet.of(way, sheets));
    }

    private Sheet code() {
        Label code = new Label(model.code());
        code.setId("protect-code");
        code.getStyleClass().add("recovery-code");
        RecoveryPaper paper =
                new RecoveryPaper(model.code(), LocalDate.now(clock).toString());
        HBox keep = new HBox(print(paper), save(paper));
        keep.getStyleClass().add("row");
        VBox content = new VBox(
                Texts.wrapped(Words.say("protect.code.text")),
                code,
                keep,
                new CheckLine(model.outcomeProperty()),
                Texts.wrapped(Words.say("protect.code.once"), "muted"));
        content.getStyleClass().add("enrol");
        Button next = button(Words.say("protect.code.next"), "sheet-do", model::typeBack);
        next.getStyleClass().add(Styles.ACCENT);
        return new Sheet(Words.say("protect.code.title"), content, List.<Node>of(sheets.cancel(model::close), next));
    }

    private Button print(RecoveryPaper paper) {
        Button print = new Button(Words.say("protect.print"), Icons.of(Material2OutlinedMZ.PRINT));
        print.setId("protect-print");
        print.setOnAction(pressed -> model.kept(paper.print(print.getScene().getWindow())));
        return print;
    }

    private Button save(RecoveryPaper paper) {
        Button save = new Button(Words.say("protect.save"), Icons.of(Material2OutlinedMZ.SAVE_ALT));
        save.setId("protect-save");
        save.setOnAction(pressed -> PlaceToSave.ask(save, Words.say("protect.save"), FILE)
                .ifPresent(place ->
                        model.kept(model.guards(place) ? Check.bad(Words.say("paper.beside")) : paper.save(place))));
        return save;
    }

    private Sheet typeBack() {
        TextField typed = new TextField();
        typed.setId("protect-typed");
        typed.getStyleClass().add("monospace");
        typed.setPromptText(Words.say("vault.code.hint"));
        typed.textProperty().bindBidirectional(model.typedBackProperty());
        VBox content = new VBox(
                Texts.wrapped(Words.say("protect.back.text")),
                Texts.field(Words.say("vault.code"), typed),
                new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        Button again = button(Words.say("protect.back.show"), "protect-show", model::showCode);
        Button use = button(Words.say("protect.back.use"), "sheet-do", model::confirm);
        use.setDefaultButton(true);
        use.getStyleClass().add(Styles.ACCENT);
        use.disableProperty()
                .bind(model.busyProperty().or(model.typedBackProperty().isEmpty()));
        return new Sheet(
                Words.say("protect.back.title"), content, List.<Node>of(sheets.cancel(model::close), again, use));
    }

    private Sheet done() {
        VBox content = new VBox(
                new Label(Words.say("protect.done.text"), Icons.of(Material2OutlinedAL.LOCK, "success")),
                Texts.wrapped(Words.say("protect.done.start")),
                Texts.wrapped(Words.say("protect.done.copies")));
        content.getStyleClass().add("enrol");
        Button close = button(Words.say("protect.done.close"), "sheet-do", () -> {
            sheets.close();
            model.close();
        });
        close.setDefaultButton(true);
        close.getStyleClass().add(Styles.ACCENT);
        return new Sheet(Words.say("protect.done.title"), content, List.<Node>of(close));
    }

    private static Button button(String words, String id, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
