package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The sheet that lists somebody, step by step: what is missing stands beside the button that goes on. */
final class EnrolSheet {
    private final EnrolViewModel model;
    private final Sheets sheets;
    private final boolean atOnce;

    private EnrolSheet(EnrolViewModel model, Sheets sheets, boolean atOnce) {
        this.model = model;
        this.sheets = sheets;
        this.atOnce = atOnce;
    }

    /** @param atOnce whether nobody else has to approve */
    static Sheet of(EnrolViewModel model, Sheets sheets, boolean atOnce) {
        EnrolSheet parts = new EnrolSheet(model, sheets, atOnce);
        Sheet sheet = new Sheet(Words.say("enrol.title"), parts.content(), parts.buttons());
        sheet.sceneProperty().addListener((scene, before, now) -> {
            if (now == null) {
                model.close(); // also where somebody else has signed in, and no button was pressed
            }
        });
        return sheet;
    }

    private Node content() {
        Label where = new Label();
        where.getStyleClass().addAll("small", "muted");
        VBox place = new VBox();
        List<Node> steps = List.of(
                new PhotoStep(model),
                new GroundsStep(model.fields()),
                new DeclarationStep(model.fields(), atOnce),
                done());
        model.stepProperty().subscribe(step -> {
            where.setText(words(step));
            place.getChildren().setAll(steps.get(step.ordinal()));
        });
        Label problem = Texts.wrapped(model.problemProperty());
        problem.setGraphic(Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "danger"));
        VBox root = new VBox(where, place, problem);
        root.getStyleClass().add("enrol");
        return root;
    }

    private static String words(EnrolStep step) {
        return switch (step) {
            case PHOTOS -> Words.say("enrol.step.photos");
            case GROUNDS -> Words.say("enrol.step.grounds");
            case DECLARATION -> Words.say("enrol.step.declaration");
            case DONE -> Words.say("enrol.step.done");
        };
    }

    private Node done() {
        Label words = Texts.wrapped(model.outcomeProperty());
        words.setGraphic(Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success"));
        return words;
    }

    private List<Node> buttons() {
        Label missing = new Label();
        missing.getStyleClass().addAll("small", "muted");
        missing.setWrapText(true);
        missing.textProperty().bind(model.missingBinding());
        BooleanBinding done = model.stepProperty().isEqualTo(EnrolStep.DONE);
        Button cancel = sheets.cancel(model::close);
        cancel.textProperty()
                .bind(Bindings.when(done).then(Words.say("enrol.close")).otherwise(Words.say("sheet.cancel")));
        Button back = button("enrol-back", Words.say("sheet.back"), model::back);
        shownIf(back, model.stepProperty().isNotEqualTo(EnrolStep.PHOTOS).and(done.not()));
        BooleanBinding last = model.stepProperty().isEqualTo(EnrolStep.DECLARATION);
        Button next = button("enrol-next", Words.say("enrol.next"), model::next);
        shownIf(next, last.or(done).not());
        next.setDefaultButton(true);
        Button add = button("enrol-do", atOnce ? Words.say("enrol.add") : Words.say("enrol.propose"), model::enrol);
        shownIf(add, last);
        for (Button forward : List.of(next, add)) {
            forward.getStyleClass().add(Styles.ACCENT);
            forward.disableProperty().bind(model.readyBinding().not());
        }
        return List.of(missing, cancel, back, next, add);
    }

    private static void shownIf(Button button, BooleanBinding shown) {
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(button.visibleProperty());
    }

    private static Button button(String id, String words, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> run.run());
        return button;
    }
}
