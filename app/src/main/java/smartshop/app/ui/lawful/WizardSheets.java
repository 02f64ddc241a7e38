package smartshop.app.ui.lawful;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.lawful.LockReason;
import smartshop.app.lawful.LockState;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.lawful.WizardViewModel.Step;

/** The wizard's sheets, one for each step. */
public final class WizardSheets {
    private static final double WIDTH = 680;

    private final WizardViewModel model;
    private final Sheets sheets;
    private final Runnable tryOnSelf;

    /** @param tryOnSelf opens the sheet for trying it on oneself */
    public WizardSheets(WizardViewModel model, Sheets sheets, Runnable tryOnSelf) {
        this.model = model;
        this.sheets = sheets;
        this.tryOnSelf = tryOnSelf;
        model.stepProperty().subscribe(this::show);
    }

    private void show(Step step) {
        switch (step) {
            case CLOSED -> sheets.close();
            case COUNTRY -> show(step, Words.say("wizard.country"), new CountryStep(model.form()));
            case DETAILS -> show(step, Words.say("wizard.details"), new DetailsStep(model.form()));
            case CAMERAS -> show(step, Words.say("wizard.cameras"), new CamerasStep(model.form()));
            case PAPERS -> show(step, Words.say("wizard.papers"), new PapersStep(model.form()));
            case DONE -> sheets.show(done());
        }
    }

    private void show(Step step, String title, Node fields) {
        fields.disableProperty().bind(model.busyProperty());
        VBox content = new VBox(fields, new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        String numbered = model.alone() ? title : Words.say("wizard.step", step.ordinal(), Step.COUNT, title);
        sheets.show(new Sheet(WIDTH, numbered, content, buttons()));
    }

    private List<Node> buttons() {
        List<Node> buttons = new ArrayList<>();
        Button later = button(
                model.alone() ? Words.say("sheet.cancel") : Words.say("wizard.later"), "sheet-cancel", model::close);
        later.setCancelButton(true);
        buttons.add(later);
        if (model.canGoBack()) {
            buttons.add(button(Words.say("sheet.back"), "wizard-back", model::back));
        }
        Button next =
                button(model.alone() ? Words.say("wizard.save") : Words.say("wizard.next"), "sheet-do", model::next);
        next.getStyleClass().add(Styles.ACCENT);
        next.disableProperty().bind(model.busyProperty());
        buttons.add(next);
        return buttons;
    }

    private Sheet done() {
        VBox content = new VBox();
        content.getStyleClass().add("enrol");
        switch (model.lock()) {
            case LockState.Locked(List<LockReason> reasons) -> {
                content.getChildren().add(Texts.wrapped(Words.say("wizard.done.missing")));
                reasons.forEach(reason -> content.getChildren()
                        .add(line(reason.words(), Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK, "warning")));
                content.getChildren().add(Texts.wrapped(Words.say("wizard.done.meanwhile"), "muted"));
            }
            case LockState.Open(var until) -> open(content, LockReason.DAY.format(until));
            case LockState.Warning(var until, long days) -> open(content, LockReason.DAY.format(until));
        }
        Button self = button(Words.say("lawful.try"), "wizard-try", () -> {
            model.close();
            tryOnSelf.run();
        });
        Button close = button(Words.say("wizard.done.close"), "sheet-do", model::close);
        close.setDefaultButton(true);
        close.getStyleClass().add(Styles.ACCENT);
        return new Sheet(
                model.lock().open() ? Words.say("wizard.done") : Words.say("wizard.done.almost"),
                content,
                List.<Node>of(self, close));
    }

    private static void open(VBox content, String until) {
        content.getChildren()
                .addAll(
                        line(Words.say("wizard.done.open"), Material2OutlinedAL.CHECK_CIRCLE, "success"),
                        Texts.wrapped(Words.say("wizard.done.until", until)),
                        Texts.wrapped(Words.say("wizard.done.next"), "muted"));
    }

    private static Label line(String words, org.kordamp.ikonli.Ikon ikon, String style) {
        Label line = Texts.wrapped(words);
        line.setGraphic(Icons.of(ikon, style));
        return line;
    }

    private static Button button(String words, String id, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
