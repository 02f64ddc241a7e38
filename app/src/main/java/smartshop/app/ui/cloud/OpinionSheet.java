package smartshop.app.ui.cloud;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.cloud.CloudRegion;
import smartshop.app.cloud.Term;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Said;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Everything that a second opinion needs before it is switched on, on one sheet. */
public final class OpinionSheet {
    private static final int POLICY_ROWS = 12;
    private static final double COLUMN = 440;

    private OpinionSheet() {}

    public static Sheet of(OpinionViewModel model, Sheets sheets) {
        model.opened();
        HBox columns = new HBox(agreeing(model), paying(model));
        columns.getStyleClass().add("cloud-columns");
        VBox content = new VBox(
                Texts.wrapped(Words.say("cloud.text"), "muted"), columns, new CheckLine(model.outcomeProperty()));
        content.getStyleClass().add("enrol");
        content.disableProperty().bind(model.busyProperty());
        Button close = sheets.cancel();
        close.setText(Words.say("papers.close"));
        return new Sheet(
                2 * COLUMN + 60,
                Words.say("cloud.title"),
                content,
                List.<Node>of(
                        button("cloud-try", Words.say("cloud.try"), model::tryOut), close, off(model), on(model)));
    }

    private static VBox agreeing(OpinionViewModel model) {
        VBox left = new VBox(Texts.field(Words.say("cloud.region"), region(model)));
        for (Term term : Term.values()) {
            left.getChildren().add(tick(model, term));
        }
        left.getChildren().add(key(model));
        return column(left);
    }

    private static ComboBox<CloudRegion> region(OpinionViewModel model) {
        ComboBox<CloudRegion> regions = new ComboBox<>();
        regions.setId("cloud-region");
        regions.setMaxWidth(Double.MAX_VALUE);
        regions.setPromptText(model.suggestion());
        regions.getItems().setAll(CloudRegion.values());
        regions.setConverter(new Said<>(region -> Words.say("cloud.region.words", region.place(), region.code())));
        model.regionProperty().subscribe(regions::setValue);
        regions.setOnAction(chosen -> model.choose(regions.getValue()));
        return regions;
    }

    private static VBox tick(OpinionViewModel model, Term term) {
        CheckBox tick = new CheckBox(words(term));
        tick.setId("cloud-" + term.name().toLowerCase(Locale.ROOT));
        tick.setWrapText(true);
        tick.setMinHeight(CheckBox.USE_PREF_SIZE);
        model.tickProperty(term).subscribe(tick::setSelected);
        tick.setOnAction(chosen -> {
            boolean wish = tick.isSelected();
            tick.setSelected(!wish); // it shows what is recorded
            model.tick(term, wish);
        });
        return new VBox(tick, Texts.wrapped(model.sinceProperty(term), "small", "muted"));
    }

    private static String words(Term term) {
        return switch (term) {
            case DATA_PROCESSING -> Words.say("cloud.term.processing");
            case OPT_OUT -> Words.say("cloud.term.optOut");
            case ASSESSMENT -> Words.say("cloud.term.assessment");
        };
    }

    private static VBox key(OpinionViewModel model) {
        TextField id = new TextField();
        id.setId("cloud-key");
        id.setPromptText("AKIA…");
        id.textProperty().bindBidirectional(model.keyIdProperty());
        PasswordField secret = new PasswordField();
        secret.setId("cloud-secret");
        secret.textProperty().bindBidirectional(model.secretProperty());
        HBox.setHgrow(secret, Priority.ALWAYS);
        Button remove = button("cloud-key-remove", Words.say("cloud.key.remove"), model::removeKey);
        remove.visibleProperty().bind(model.hasKeyProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        HBox line = row(secret, button("cloud-key-keep", Words.say("cloud.key.keep"), model::keepKey), remove);
        VBox both = new VBox(
                Texts.field(Words.say("cloud.key.id"), id),
                Texts.field(Words.say("cloud.key.secret"), line),
                Texts.wrapped(
                        model.hasKeyProperty()
                                .map(there -> there ? Words.say("cloud.key.there") : Words.say("cloud.key.none")),
                        "small",
                        "muted"));
        both.getStyleClass().add("field");
        return both;
    }

    private static VBox paying(OpinionViewModel model) {
        TextArea policy = new TextArea();
        policy.setId("cloud-policy");
        policy.setEditable(false);
        policy.setPrefRowCount(POLICY_ROWS);
        policy.getStyleClass().addAll("monospace", "small");
        policy.textProperty().bind(model.policyProperty());
        Button copy = button(
                "cloud-policy-copy",
                Words.say("cloud.policy.copy"),
                () -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(
                                DataFormat.PLAIN_TEXT, model.policyProperty().get())));
        copy.disableProperty().bind(model.policyProperty().isEmpty());
        CheckBox every = new CheckBox(Words.say("cloud.every"));
        every.setId("cloud-every");
        every.selectedProperty().bindBidirectional(model.everyAlertProperty());
        HBox numbers = row(
                number("cloud-dollars", Words.say("cloud.dollars"), model.dollarsProperty()),
                number("cloud-calls", Words.say("cloud.calls"), model.callsProperty()),
                number("cloud-price", Words.say("cloud.price"), model.priceProperty()));
        return column(new VBox(
                Texts.field(Words.say("cloud.policy"), policy),
                copy,
                every,
                Texts.wrapped(Words.say("cloud.every.text"), "small", "muted"),
                numbers,
                Texts.wrapped(Words.say("cloud.price.source"), "small", "muted"),
                button("cloud-budget-keep", Words.say("cloud.budget.keep"), model::keepBudget),
                Texts.wrapped(model.costsProperty(), "strong")));
    }

    private static VBox number(String id, String name, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return Texts.field(name, field);
    }

    private static Button on(OpinionViewModel model) {
        Button on = button("sheet-do", Words.say("cloud.on"), model::switchOn);
        on.getStyleClass().add(Styles.ACCENT);
        on.visibleProperty().bind(model.onProperty().not());
        on.managedProperty().bind(on.visibleProperty());
        on.disableProperty().bind(model.busyProperty());
        return on;
    }

    private static Button off(OpinionViewModel model) {
        Button off = button("cloud-off", Words.say("cloud.off"), model::switchOff);
        off.visibleProperty().bind(model.onProperty());
        off.managedProperty().bind(off.visibleProperty());
        return off;
    }

    private static Button button(String id, String words, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(pressed -> run.run());
        return button;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("row");
        return row;
    }

    private static VBox column(VBox parts) {
        parts.getStyleClass().add("enrol");
        parts.setPrefWidth(COLUMN);
        parts.setMinWidth(0);
        return parts;
    }
}
