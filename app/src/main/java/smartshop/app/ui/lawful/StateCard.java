package smartshop.app.ui.lawful;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** How matching stands, in large, and the one thing to do next. */
final class StateCard extends HBox {
    private final LawfulViewModel model;
    private final WizardViewModel wizard;
    private final LawfulActions actions;

    StateCard(LawfulViewModel model, WizardViewModel wizard, LawfulActions actions) {
        this.model = model;
        this.wizard = wizard;
        this.actions = actions;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        getStyleClass().setAll("state-card", style(shown));
        Label headline = Texts.wrapped(shown.headline(), "empty-title");
        headline.setId("lawful-headline");
        VBox words = new VBox(headline, Texts.wrapped(shown.words()));
        shown.reasons().forEach(reason -> words.getChildren().add(reason(reason)));
        if (shown.trying()) {
            words.getChildren().add(Texts.wrapped(shown.selfTest(), "strong"));
        }
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox buttons = buttons(shown);
        getChildren().setAll(icon(shown), words, buttons);
    }

    private static Label reason(String words) {
        Label reason = Texts.wrapped(words);
        reason.setGraphic(Icons.of(Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK, "warning"));
        return reason;
    }

    private static String style(Shown shown) {
        return switch (shown.kind()) {
            case STOPPED -> "danger";
            case LOCKED, DUE -> "warning";
            case ON -> "success";
            case EXEMPT, UNKNOWN -> "accent";
        };
    }

    private static FontIcon icon(Shown shown) {
        return switch (shown.kind()) {
            case STOPPED -> Icons.of(Material2OutlinedMZ.PAN_TOOL, "huge", "danger");
            case LOCKED -> Icons.of(Material2OutlinedAL.LOCK, "huge", "warning");
            case DUE -> Icons.of(Material2OutlinedAL.EVENT, "huge", "warning");
            case ON -> Icons.of(Material2OutlinedMZ.VERIFIED_USER, "huge", "success");
            case EXEMPT, UNKNOWN -> Icons.of(Material2OutlinedMZ.THEATERS, "huge", "accent");
        };
    }

    private VBox buttons(Shown shown) {
        VBox buttons = new VBox();
        buttons.getStyleClass().add("state-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        switch (shown.kind()) {
            case STOPPED -> add(buttons, "lawful-resume", Words.say("lawful.resume"), actions::resume, Styles.ACCENT);
            case LOCKED -> {
                boolean begun = shown.country().isPresent();
                String words = begun ? Words.say("lawful.goOn") : Words.say("lawful.begin");
                add(buttons, "lawful-wizard", words, wizard::open, Styles.ACCENT);
            }
            case DUE -> {
                add(buttons, "lawful-wizard", Words.say("lawful.renew"), wizard::open, Styles.ACCENT);
                stop(buttons);
            }
            case ON, EXEMPT -> stop(buttons);
            case UNKNOWN -> {}
        }
        if (shown.trying()) {
            add(
                    buttons,
                    "lawful-try-end",
                    Words.say("lawful.selfTest.end"),
                    model::endSelfTest,
                    Styles.BUTTON_OUTLINED);
        } else if (!shown.matching() && shown.kind() != Shown.Kind.STOPPED || shown.kind() == Shown.Kind.ON) {
            add(buttons, "lawful-try", Words.say("lawful.try"), actions.tryOnSelf(), Styles.BUTTON_OUTLINED);
        }
        return buttons;
    }

    private void stop(VBox buttons) {
        add(buttons, "lawful-stop", Words.say("lawful.stop.long"), actions::stop, Styles.DANGER);
    }

    private static void add(VBox buttons, String id, String words, Runnable run, String style) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> run.run());
        buttons.getChildren().add(button);
    }

    /** Done, or still open. */
    static FontIcon tick(boolean done) {
        return done
                ? Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success")
                : Icons.of(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, "muted");
    }
}
