package smartshop.app.ui.incident;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.access.Permission;
import smartshop.app.incident.Event;
import smartshop.app.incident.IncidentFile;
import smartshop.app.ui.Check;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.SheetForm;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.State;
import smartshop.storage.watchlist.EnrolmentRules;

/** One incident: the facts and pictures at the left, what happened when at the right, a box for a note below. */
final class IncidentSheet {
    static final double WIDTH = 1000;
    private static final double PICTURE = 400;
    private static final double HEIGHT = 408;
    private static final double TIME = 64;

    private final IncidentFile file;
    private final Incident incident;
    private final IncidentsViewModel model;
    private final IncidentSheets sheets;
    private final ZoneId zone;
    private final TextArea note = SheetForm.area("incident-note", Words.say("incident.note.hint"), 2);

    IncidentSheet(IncidentFile file, IncidentsViewModel model, IncidentSheets sheets) {
        this.file = file;
        this.incident = file.incident();
        this.model = model;
        this.sheets = sheets;
        this.zone = model.zone();
    }

    Node content() {
        ScrollPane timeline = scroll("incident-timeline", timeline());
        timeline.setVvalue(1); // what was done last
        HBox columns = new HBox(scroll("incident-facts", facts()), timeline);
        columns.getStyleClass().add("columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox content = new VBox(head(), columns);
        content.getStyleClass().add("enrol");
        if (usable() && model.may(Permission.NOTE_INCIDENT)) {
            content.getChildren().add(noteBox());
        }
        content.getChildren()
                .add(new CheckLine(
                        model.problemProperty().map(words -> words.isEmpty() ? Check.NONE : Check.bad(words))));
        return content;
    }

    private boolean usable() {
        return incident.whole() && incident.readable();
    }

    private Node head() {
        Label where = new Label(Words.say(
                "incident.where",
                incident.readable() ? incident.place() : Words.say("incident.erased"),
                Times.date(incident.happenedAt(), zone),
                Times.time(incident.happenedAt(), zone)));
        where.getStyleClass().add("question");
        HBox head = new HBox(StateWords.chip(incident), where);
        head.getStyleClass().add("row");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HBox.USE_PREF_SIZE);
        return head;
    }

    private VBox facts() {
        VBox facts = new VBox();
        facts.getStyleClass().add("enrol");
        file.pictures().forEach(frame -> facts.getChildren().add(picture(frame)));
        if (!incident.whole()) {
            facts.getChildren().add(Texts.wrapped(Words.say("incident.changed"), "strong"));
        }
        if (!file.what().isEmpty()) {
            facts.getChildren().add(fact(Words.say("incident.what"), file.what()));
        }
        facts.getChildren().add(grid());
        return facts;
    }

    /** Two beside each other, so that all of them are seen at once. */
    private GridPane grid() {
        List<Node> all = new ArrayList<>();
        file.name().ifPresent(name -> all.add(fact(Words.say("incident.who"), name)));
        file.verified()
                .ifPresent(who -> all.add(fact(
                        who.byOne() ? Words.say("incident.verified.one") : Words.say("incident.verified"),
                        String.join(", ", who.by()))));
        all.add(fact(Words.say("incident.value"), worth()));
        if (incident.alert().isPresent()) {
            all.add(fact(Words.say("incident.kept"), kept()));
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        for (int place = 0; place < all.size(); place++) {
            grid.add(all.get(place), place % 2, place / 2);
        }
        return grid;
    }

    private String worth() {
        return incident.worth()
                .map(value -> Words.say(
                        "incident.worth",
                        EnrolmentRules.money(value.currency(), value.lost()),
                        EnrolmentRules.money(value.currency(), value.saved())))
                .orElseGet(() -> Words.say("incident.worth.unknown"));
    }

    private String kept() {
        if (incident.open()) {
            return Words.say("incident.kept.open", Times.date(incident.opensUntil(), zone));
        }
        return file.heldUntil()
                .map(until -> Words.say("incident.kept.until", Times.date(until, zone)))
                .orElseGet(() -> Words.say("incident.kept.gone"));
    }

    private static Node fact(String name, String words) {
        return Texts.field(name, Texts.wrapped(words));
    }

    private Node picture(EvidenceFrames.Frame frame) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(frame.jpeg())));
        view.setId("incident-picture");
        view.setFitWidth(PICTURE);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(Words.say("incident.picture"));
        VBox captioned = new VBox(view, Texts.wrapped(Words.say("incident.picture"), "small", "muted"));
        captioned.getStyleClass().add("field");
        return captioned;
    }

    private VBox timeline() {
        VBox events = new VBox();
        events.getStyleClass().add("enrol-photos");
        String day = Times.date(incident.happenedAt(), zone);
        for (Event event : file.timeline()) {
            String on = Times.date(event.at(), zone);
            if (!on.equals(day)) {
                events.getChildren().add(Texts.wrapped(on, "strong"));
                day = on;
            }
            events.getChildren().add(row(event));
        }
        return events;
    }

    private Node row(Event event) {
        Label at = new Label(Times.time(event.at(), zone));
        at.getStyleClass().addAll("small", "muted");
        at.setMinWidth(TIME);
        Label who = new Label(event.who());
        who.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(Texts.wrapped(event.what()));
        if (!event.note().isEmpty()) {
            words.getChildren().add(Texts.wrapped(event.note(), "incident-note"));
        }
        words.getChildren().add(who);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(at, words);
        row.getStyleClass().add("row");
        return row;
    }

    private static ScrollPane scroll(String id, VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("request-scroll");
        scroll.setPrefHeight(HEIGHT);
        scroll.setPrefWidth(WIDTH / 2);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node noteBox() {
        HBox.setHgrow(note, Priority.ALWAYS);
        Button add = new Button(Words.say("incident.note.add"));
        add.setId("incident-note-add");
        add.setMinWidth(Button.USE_PREF_SIZE);
        add.disableProperty().bind(note.textProperty().map(String::isBlank));
        add.setOnAction(pressed -> addNote());
        note.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                addNote();
                key.consume();
            }
        });
        HBox row = new HBox(note, add);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private void addNote() {
        if (!note.getText().isBlank()) {
            model.note(incident.id(), note.getText(), sheets::show);
        }
    }

    /** What can be done now, the likeliest last. */
    List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        if (usable() && model.may(Permission.EXPORT)) {
            buttons.add(button("incident-pack", Words.say("incident.pack"), () -> sheets.pack(incident)));
        }
        if (usable() && file.heldUntil().isPresent() && model.may(Permission.KEEP_INCIDENT)) {
            buttons.add(button("incident-keep", Words.say("incident.keep"), () -> sheets.keep(incident)));
        }
        if (incident.open() && usable() && model.may(Permission.CLOSE_INCIDENT)) {
            buttons.add(button("incident-end", Words.say("incident.end"), () -> sheets.end(incident)));
        }
        if (incident.state() == State.OPEN && usable() && model.may(Permission.NOTE_INCIDENT)) {
            buttons.add(button(
                    "incident-acknowledge",
                    Words.say("incident.acknowledge"),
                    () -> model.acknowledge(incident.id(), sheets::show)));
        }
        if (!buttons.isEmpty() && incident.open()) {
            buttons.getLast().getStyleClass().add(Styles.ACCENT);
        }
        return buttons;
    }

    private Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
