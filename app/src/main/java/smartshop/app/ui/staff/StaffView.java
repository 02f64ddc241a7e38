package smartshop.app.ui.staff;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Said;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.ui.signin.Avatar;
import smartshop.app.ui.signin.RoleWords;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/** Who works here, and below them whether two are needed and when faces are covered. */
public final class StaffView implements Page {
    private final StaffViewModel model;
    private final Sheets sheets;
    private final MemberSheets members;
    private final ZoneId zone;
    private final MemberForm outcome = new MemberForm();
    private final VBox list = new VBox();
    private final ScrollPane root = new ScrollPane(list);
    private final Button add =
            new Button(Words.say("staff.add"), Icons.of(Material2OutlinedMZ.PERSON_ADD, "on-accent"));

    public StaffView(StaffViewModel model, Sheets sheets, ZoneId zone) {
        this.model = model;
        this.sheets = sheets;
        this.members = new MemberSheets(model, sheets);
        this.zone = zone;
        list.getStyleClass().add("staff");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().add("staff-scroll");
        add.setId("staff-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> members.add());
        model.rosterProperty().subscribe(this::show);
        model.idleProperty().subscribe(minutes -> show(model.rosterProperty().get()));
    }

    /** Shows where who is signed in changes the own PIN or passphrase. */
    public void changeOwn() {
        members.changeOwn();
    }

    @Override
    public String title() {
        return Words.say("page.staff");
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public Node actions() {
        return add;
    }

    @Override
    public void shown(boolean shown) {}

    private void show(Roster roster) {
        add.setVisible(roster.setUp());
        if (!roster.setUp()) {
            EmptyState empty = new EmptyState(
                    Material2OutlinedMZ.PEOPLE,
                    Words.say("staff.empty.title"),
                    Words.say("staff.empty.text"),
                    Words.say("staff.empty.button"),
                    members::add);
            VBox.setVgrow(empty, Priority.ALWAYS);
            list.getChildren().setAll(empty);
            return;
        }
        list.getChildren().setAll(new CheckLine(outcome.outcomeProperty()));
        roster.changed().forEach(id -> list.getChildren().add(changed(id)));
        roster.members().forEach(member -> list.getChildren().add(row(member)));
        list.getChildren().addAll(alone(), idle());
    }

    private HBox row(StaffMember member) {
        Label name = new Label(member.name());
        name.getStyleClass().add("person-name");
        Label role = new Label(RoleWords.name(member.role()));
        role.getStyleClass().add("chip");
        HBox head = new HBox(name, role);
        head.getStyleClass().add("row");
        head.setAlignment(Pos.CENTER_LEFT);
        Label about = Texts.wrapped(model.about(member), "muted");
        return row(new Avatar(member.name()), words(head, about), menu(member));
    }

    private MenuButton menu(StaffMember member) {
        MenuItem change = item(Words.say("staff.change"), () -> members.change(member));
        MenuItem secret = item(Words.say("staff.newSecret"), () -> members.newSecret(member));
        MenuItem remove = item(Words.say("staff.remove"), () -> remove(member.name(), member.id()));
        MenuButton menu = new MenuButton(Words.say("staff.menu"), null, change, secret, remove);
        menu.setId("staff-menu-" + member.name());
        menu.getStyleClass().add(Styles.FLAT);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> run.run());
        return item;
    }

    private void remove(String name, StaffId id) {
        sheets.ask(
                Words.say("staff.remove.title", name),
                Words.say("staff.remove.text"),
                Words.say("staff.remove"),
                () -> model.remove(id, outcome));
    }

    private HBox changed(StaffId id) {
        Button remove = new Button(Words.say("staff.remove"));
        remove.setOnAction(pressed -> model.remove(id, outcome));
        return row(
                Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "danger"),
                words(
                        Texts.wrapped(Words.say("staff.changed.title"), "person-name"),
                        Texts.wrapped(Words.say("staff.changed.text"), "muted")),
                remove);
    }

    private HBox alone() {
        boolean alone = model.alone().isPresent();
        String words = model.alone()
                .map(mode -> Words.say("alone.since", Times.date(mode.since(), zone), mode.reason()))
                .orElseGet(() -> Words.say("alone.off"));
        Button button = new Button(alone ? Words.say("alone.end") : Words.say("alone.begin"));
        button.setId("staff-alone");
        button.setOnAction(pressed -> aloneOrNot(alone));
        HBox row = row(
                Icons.of(alone ? Material2OutlinedMZ.PERSON : Material2OutlinedMZ.PEOPLE, alone ? "warning" : "muted"),
                words(
                        Texts.wrapped(
                                alone ? Words.say("alone.on.title") : Words.say("alone.off.title"), "person-name"),
                        Texts.wrapped(words, "muted")),
                button);
        row.getStyleClass().add("rule");
        return row;
    }

    private void aloneOrNot(boolean alone) {
        if (alone) {
            model.workTogether(outcome);
        } else {
            members.workAlone();
        }
    }

    private HBox idle() {
        ComboBox<Integer> minutes = new ComboBox<>(FXCollections.observableList(StaffViewModel.IDLE_MINUTES));
        minutes.setId("staff-idle");
        minutes.setConverter(new Said<>(StaffView::time));
        minutes.setValue(model.idleProperty().get());
        minutes.setOnAction(chosen -> model.idleMinutes(minutes.getValue(), outcome));
        return row(
                Icons.of(Material2OutlinedMZ.TIMER, "muted"),
                words(
                        Texts.wrapped(Words.say("idle.title"), "person-name"),
                        Texts.wrapped(Words.say("idle.text"), "muted")),
                minutes);
    }

    private static HBox row(Node picture, VBox words, Node action) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(picture, words, action);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static VBox words(Node... lines) {
        VBox words = new VBox(lines);
        words.getStyleClass().add("person-words");
        return words;
    }

    /** "5 minutes", "1 hour". */
    private static String time(int minutes) {
        return minutes < 60 ? Words.say("idle.minutes", minutes) : Words.say("idle.hours", minutes / 60);
    }
}
