package smartshop.app.ui.privacy;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.privacy.Letters;
import smartshop.app.privacy.NextStep;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Request;
import smartshop.storage.request.Requester;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;
import smartshop.storage.request.TakenStep;
import smartshop.storage.watchlist.Person;

/** One request: who asks for what, the next step, the entry it is about, and all that was done. */
final class RequestDetail extends VBox {
    private final Chosen chosen;
    private final Request request;
    private final DeskSheets sheets;

    RequestDetail(Chosen chosen, DeskSheets sheets) {
        this.chosen = chosen;
        this.request = chosen.owed().request();
        this.sheets = sheets;
        getStyleClass().add("request-detail");
        getChildren().add(head());
        if (!request.whole()) {
            getChildren().add(tampered());
        }
        getChildren().add(next());
        request.requester()
                .map(Requester::wish)
                .filter(wish -> !wish.isBlank())
                .ifPresent(wish ->
                        getChildren().add(section(Words.say("privacy.section.wish"), Texts.wrapped("“" + wish + "”"))));
        getChildren().add(section(Words.say("privacy.section.about"), about()));
        getChildren().add(section(Words.say("privacy.section.done"), history()));
        if (!request.open() && request.requester().isPresent()) {
            getChildren().add(forget());
        }
    }

    private Node head() {
        Label name =
                new Label(request.requester().map(Requester::name).orElseGet(() -> Words.say("privacy.forgotten")));
        name.getStyleClass().add("empty-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(name, gap, letters());
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("row");
        Label chip = RequestCell.chip(chosen.owed());
        Label owed = Texts.wrapped(RequestWords.owed(chosen.owed()));
        HBox.setHgrow(owed, Priority.ALWAYS);
        HBox deadline = new HBox(chip, owed);
        deadline.setAlignment(Pos.CENTER_LEFT);
        deadline.getStyleClass().add("row");
        Label facts = Texts.wrapped(
                Words.say(
                        "privacy.facts",
                        RequestWords.kind(request.kind()),
                        RequestWords.channel(request.channel()),
                        RequestWords.day(request.receivedOn()),
                        request.id().reference()),
                "muted");
        VBox head = new VBox(title, facts);
        request.requester()
                .map(Requester::contact)
                .filter(contact -> !contact.isBlank())
                .ifPresent(contact ->
                        head.getChildren().add(Texts.wrapped(Words.say("privacy.contact", contact), "muted")));
        head.getChildren().add(deadline);
        head.getStyleClass().add("person-words");
        return head;
    }

    private MenuButton letters() {
        MenuButton menu = new MenuButton(Words.say("privacy.letters"), Icons.of(Material2OutlinedAL.EMAIL));
        menu.setId("privacy-letters");
        menu.setMinWidth(USE_PREF_SIZE);
        Letters.fitting(request).forEach(kind -> {
            MenuItem item = new MenuItem(RequestWords.letter(kind));
            item.setOnAction(picked -> sheets.letter(kind, request));
            menu.getItems().add(item);
        });
        menu.setDisable(request.requester().isEmpty());
        return menu;
    }

    private static Node tampered() {
        HBox banner = new HBox(
                Icons.of(Material2OutlinedMZ.REPORT_PROBLEM, "warning"), Texts.wrapped(Words.say("privacy.tampered")));
        banner.getStyleClass().add("check-banner");
        return banner;
    }

    private Node next() {
        NextStep next = chosen.next();
        Label heading = new Label(RequestWords.next(next), Icons.of(icon(next), next.waits() ? "muted" : "accent"));
        heading.getStyleClass().add("question");
        VBox card = new VBox(heading, Texts.wrapped(RequestWords.why(next), "muted"));
        card.getStyleClass().add("next-step");
        if (next != NextStep.NOTHING) {
            Button act = new Button(RequestWords.button(next));
            act.setId("privacy-next");
            act.getStyleClass().add(Styles.ACCENT);
            act.setOnAction(pressed -> sheets.next(chosen));
            HBox buttons = new HBox(act);
            buttons.getStyleClass().add("row");
            buttons.getChildren().addAll(others());
            card.getChildren().add(buttons);
        }
        return card;
    }

    private static Ikon icon(NextStep next) {
        if (next == NextStep.NOTHING) {
            return Material2OutlinedAL.CHECK_CIRCLE;
        }
        return next.waits() ? Material2OutlinedAL.HOURGLASS_EMPTY : Material2OutlinedAL.ARROW_FORWARD;
    }

    /** What else may be done now, quieter. */
    private List<Node> others() {
        List<Node> others = new ArrayList<>();
        State state = request.state();
        if (request.kind() != Kind.COMPLAINT && !request.has(Step.ACKNOWLEDGE) && state == State.RECEIVED) {
            others.add(quiet(
                    "privacy-acknowledge", Words.say("privacy.do.acknowledge"), () -> sheets.acknowledge(chosen)));
        }
        if (state == State.RUNNING || state == State.EXTENDED) {
            others.add(quiet("privacy-ask", Words.say("privacy.do.ask"), () -> sheets.ask(chosen)));
        }
        if (state == State.RUNNING && request.kind() != Kind.COMPLAINT) {
            others.add(quiet("privacy-extend", Words.say("privacy.do.extend"), () -> sheets.extend(chosen)));
        }
        if (state == State.IDENTITY_ASKED) {
            others.add(quiet("privacy-refuse", Words.say("privacy.do.refuse"), () -> sheets.refuse(chosen)));
        }
        others.add(quiet("privacy-withdraw", Words.say("privacy.do.withdraw"), () -> sheets.withdraw(chosen)));
        return others;
    }

    private static Button quiet(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    private Node about() {
        return chosen.entry().map(this::entry).orElseGet(this::nobodyYet);
    }

    private Node entry(Person person) {
        FaceCrop face = new FaceCrop(64, 80);
        chosen.portrait().ifPresent(jpeg -> face.show(new Image(new ByteArrayInputStream(jpeg))));
        Label name = new Label(person.name());
        name.getStyleClass().add("strong");
        boolean used = person.listing()
                .filter(listing -> listing.state() == smartshop.storage.watchlist.State.APPROVED)
                .isPresent();
        Label state = person.suspended()
                ? new Label(
                        Words.say("privacy.entry.suspended"),
                        Icons.of(Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE, "warning"))
                : new Label(
                        used ? Words.say("privacy.entry.used") : Words.say("privacy.entry.notUsed"),
                        Icons.of(used ? Material2OutlinedMZ.VISIBILITY : Material2OutlinedMZ.VISIBILITY_OFF, "muted"));
        state.getStyleClass().addAll("chip", person.suspended() ? "warning" : "muted");
        Label given = Texts.wrapped(
                chosen.recipients().isEmpty()
                        ? Words.say("privacy.recipients.none")
                        : Words.say(
                                "privacy.recipients.some", chosen.recipients().size()),
                "small",
                "muted");
        VBox words = new VBox(name, state, given);
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button held = quiet("privacy-held", Words.say("privacy.do.held"), () -> sheets.held(chosen));
        Button gave = quiet("privacy-gave", Words.say("privacy.do.gave"), () -> sheets.disclosed(person));
        held.setDisable(!request.open());
        VBox buttons = new VBox(held, gave);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(face, words, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person-row");
        return row;
    }

    private Node nobodyYet() {
        HBox row = new HBox(Texts.wrapped(withoutEntry(), "muted"));
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        boolean search = request.state() == State.RUNNING || request.state() == State.EXTENDED;
        if (request.open() && !request.visitors().isEmpty()) {
            row.getChildren().add(quiet("privacy-held", Words.say("privacy.do.held"), () -> sheets.held(chosen)));
        }
        if (request.open() && request.whole() && request.entry().isEmpty()) {
            if (search && request.has(Step.SEARCH)) {
                row.getChildren()
                        .add(quiet("privacy-find-again", Words.say("privacy.do.find"), () -> sheets.find(chosen)));
            }
            row.getChildren()
                    .add(quiet("privacy-choose", Words.say("privacy.do.choose"), () -> sheets.chooseEntry(request)));
        }
        return row;
    }

    private String withoutEntry() {
        if (!request.visitors().isEmpty()) {
            return Words.say("privacy.entry.visitor");
        }
        if (request.entry().isPresent() || request.has(Step.NAME_VISITOR)) {
            return Words.say("privacy.entry.erased");
        }
        return request.has(Step.SEARCH) ? Words.say("privacy.entry.notFound") : Words.say("privacy.entry.unknown");
    }

    private Node history() {
        VBox lines = new VBox();
        lines.getStyleClass().add("request-history");
        lines.getChildren().add(line(request.receivedOn(), Words.say("privacy.step.received"), ""));
        for (TakenStep taken : request.steps()) {
            lines.getChildren()
                    .add(line(taken.on(), RequestWords.step(taken, request.kind() == Kind.COMPLAINT), taken.note()));
        }
        request.withheld()
                .forEach(one -> lines.getChildren()
                        .add(line(
                                LocalDate.ofInstant(one.at(), java.time.ZoneId.systemDefault()),
                                Words.say(
                                        "privacy.step.withheld",
                                        smartshop.app.privacy.HeldWords.of(one.item()),
                                        RequestWords.exemption(one.exemption())),
                                one.reasoning())));
        return lines;
    }

    private static Node line(LocalDate on, String words, String note) {
        Label day = new Label(RequestWords.day(on));
        day.getStyleClass().addAll("small", "muted");
        day.setMinWidth(130);
        VBox said = new VBox(Texts.wrapped(words));
        if (!note.isBlank()) {
            said.getChildren().add(Texts.wrapped(note, "small", "muted"));
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(day, said);
        line.getStyleClass().add("row");
        return line;
    }

    private Node forget() {
        Label why = Texts.wrapped(Words.say("privacy.forget.why"), "small", "muted");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = new HBox(why, quiet("privacy-forget", Words.say("privacy.do.forget"), () -> sheets.forget(request)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private static Node section(String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        VBox section = new VBox(heading, content);
        section.getStyleClass().add("person-words");
        return section;
    }
}
