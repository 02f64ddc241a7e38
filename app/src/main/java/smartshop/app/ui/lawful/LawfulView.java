package smartshop.app.ui.lawful;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.Paper;
import smartshop.app.ui.Page;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.lawful.WizardViewModel.Step;

/** The page of lawful use: how matching stands, what is done and until when, and the switch. */
public final class LawfulView implements Page {
    private final LawfulViewModel model;
    private final WizardViewModel wizard;
    private final PaperPlaces beside;
    private final VBox rows = new VBox();
    private final VBox side = new VBox();
    private final ScrollPane root;

    /** @param beside what else stands beside each paper, for example a button that prints it */
    public LawfulView(LawfulViewModel model, WizardViewModel wizard, LawfulActions actions, PaperPlaces beside) {
        this.model = model;
        this.wizard = wizard;
        this.beside = beside;
        rows.getStyleClass().add("enrol-photos");
        side.getStyleClass().add("enrol-photos");
        HBox.setHgrow(rows, Priority.ALWAYS);
        side.setMinWidth(300);
        side.setMaxWidth(300);
        HBox columns = new HBox(rows, side);
        columns.getStyleClass().add("columns");
        VBox all = new VBox(new StateCard(model, wizard, actions), columns);
        all.getStyleClass().add("enrol");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.getStyleClass().add("bare-scroll");
        model.shownProperty().subscribe(this::show);
    }

    @Override
    public String title() {
        return Words.say("page.lawful");
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return new HBox();
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.refresh();
        }
    }

    private void show(Shown shown) {
        LawfulRecord record = shown.record();
        rows.getChildren()
                .setAll(
                        row(Step.COUNTRY, Words.say("lawful.row.country"), country(shown)),
                        row(Step.DETAILS, Words.say("lawful.row.details"), details(record.controller())),
                        row(Step.CAMERAS, Words.say("lawful.row.cameras"), cameras(shown)));
        side.getChildren().clear();
        shown.country().ifPresent(country -> {
            for (Paper paper : Paper.values()) {
                rows.getChildren().add(paper(paper, country, record));
            }
            side.getChildren().addAll(extras(country), regulator(country.regulator()));
        });
    }

    private Node row(Step step, String name, String words) {
        Label text = Texts.wrapped(words.isEmpty() ? Words.say("lawful.row.open") : words, "muted");
        VBox left = new VBox(Texts.wrapped(name, "person-name"), text);
        left.getStyleClass().add("person-words");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox row = new HBox(StateCard.tick(!words.isEmpty()), left, change(step));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
        return row;
    }

    private Button change(Step step) {
        Button change = new Button(Words.say("lawful.change"));
        change.setId("lawful-change-" + step.ordinal());
        change.getStyleClass().add(Styles.BUTTON_OUTLINED);
        change.setMinWidth(Button.USE_PREF_SIZE);
        change.setOnAction(pressed -> wizard.change(step));
        return change;
    }

    private static String country(Shown shown) {
        return shown.country()
                .map(country -> Stream.of(country.name(), shown.record().region())
                        .filter(part ->
                                !part.isEmpty() && !shown.record().region().equals(country.name())
                                        || part.equals(country.name()))
                        .distinct()
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    private static String details(Controller controller) {
        return controller.complete()
                ? Stream.of(controller.name(), controller.premises(), controller.address(), controller.contact())
                        .distinct()
                        .collect(Collectors.joining(" · "))
                : "";
    }

    private static String cameras(Shown shown) {
        if (shown.record().purposes().isEmpty()) {
            return "";
        }
        return shown.blind().isEmpty()
                ? Words.say("lawful.row.cameras.all")
                : Words.say("lawful.row.cameras.blind", String.join(", ", shown.blind()));
    }

    private Node paper(Paper paper, Jurisdiction country, LawfulRecord record) {
        return new PaperRow(
                country.words(paper), record.papers().get(paper), List.of(beside.of(paper), change(Step.PAPERS)));
    }

    private static Node extras(Jurisdiction country) {
        VBox card = new VBox(heading(Words.say("lawful.extras")));
        country.extras().forEach(words -> card.getChildren().add(Texts.wrapped("• " + words, "small")));
        card.getStyleClass().addAll("person-row", "stacked");
        return card;
    }

    private static Node regulator(Jurisdiction.Regulator regulator) {
        VBox card = new VBox(
                heading(Words.say("lawful.regulator")),
                Texts.wrapped(regulator.name(), "small", "strong"),
                Texts.wrapped(regulator.address(), "small"),
                Texts.wrapped(regulator.web(), "small"));
        if (!regulator.note().isEmpty()) {
            card.getChildren().add(Texts.wrapped(regulator.note(), "small", "muted"));
        }
        card.getStyleClass().addAll("person-row", "stacked");
        return card;
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("strong");
        return heading;
    }
}
