package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.State;

/** One listed person: photo, name, what happened, who answers for it, where the entry stands, and what can be done now. */
final class PersonCell extends ListCell<ListedPerson> {
    private final WatchlistViewModel model;
    private final EntryActions actions;
    private final FaceCrop face = new FaceCrop(64, 80);
    private final Label name = new Label();
    private final Label reason = new Label();
    private final Label grounds = line();
    private final Label who = line();
    private final Label state = new Label();
    private final HBox buttons = new HBox();
    private final HBox row;

    PersonCell(WatchlistViewModel model, EntryActions actions) {
        this.model = model;
        this.actions = actions;
        name.getStyleClass().add("person-name");
        state.getStyleClass().add("chip");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("row");
        buttons.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(name, state);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("row");
        VBox words = new VBox(title, reason, grounds, who);
        words.getStyleClass().add("person-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(face, words, buttons);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    private static Label line() {
        Label line = new Label();
        line.getStyleClass().addAll("small", "muted");
        line.managedProperty().bind(line.textProperty().isNotEmpty());
        return line;
    }

    @Override
    protected void updateItem(@Nullable ListedPerson listed, boolean none) {
        super.updateItem(listed, none);
        if (none || listed == null) {
            setGraphic(null);
            return;
        }
        name.setText(listed.person().name());
        String why = listed.person().reason();
        reason.setText(why.isBlank() ? Words.say("watchlist.noReason") : why);
        grounds.setText(model.grounds(listed));
        who.setText(joined(model.since(listed), model.who(listed), model.knows(listed)));
        show(listed);
        face.show(listed.portrait()
                .map(jpeg -> new Image(new ByteArrayInputStream(jpeg)))
                .orElse(null));
        setGraphic(row);
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    /** Never by colour alone: each state has its icon and its words. */
    private void show(ListedPerson listed) {
        state.setText(model.state(listed));
        state.getStyleClass().removeAll("warning", "danger", "accent");
        boolean changed = listed.person().listing().isEmpty();
        if (changed) {
            chip("danger", Icons.of(Material2OutlinedMZ.REPORT_PROBLEM, "danger"));
        } else if (listed.in(State.PROPOSED)) {
            chip("accent", Icons.of(Material2OutlinedAL.HOURGLASS_EMPTY, "accent"));
        } else if (listed.in(State.APPROVED)) {
            active(model.reviewDue(listed));
        } else {
            chip("warning", Icons.of(Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE, "warning"));
        }
        buttons.getChildren().setAll(changed ? List.of(remove()) : buttons(listed));
    }

    private void active(boolean reviewDue) {
        if (reviewDue) {
            chip("warning", Icons.of(Material2OutlinedMZ.SCHEDULE, "warning"));
        } else {
            state.setGraphic(Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success"));
        }
    }

    private void chip(String style, FontIcon icon) {
        state.getStyleClass().add(style);
        state.setGraphic(icon);
    }

    private List<javafx.scene.Node> buttons(ListedPerson listed) {
        if (listed.in(State.PROPOSED)) {
            Button approve = button(Words.say("watchlist.approve"), Material2OutlinedAL.CHECK, actions::approve);
            approve.setDisable(!model.mayApprove(listed));
            return List.of(approve, button(Words.say("watchlist.refuse"), Material2OutlinedAL.CLOSE, actions::refuse));
        }
        if (listed.in(State.APPROVED)) {
            return model.reviewDue(listed)
                    ? List.of(
                            button(Words.say("watchlist.renew"), Material2OutlinedAL.AUTORENEW, actions::renew),
                            more(true))
                    : List.of(more(true));
        }
        if (listed.in(State.SUSPENDED)) {
            return List.of(
                    button(Words.say("watchlist.resume"), Material2OutlinedMZ.PLAY_ARROW, actions::resume), more(true));
        }
        return listed.in(State.CONTESTED)
                ? List.of(
                        button(Words.say("watchlist.settle"), Material2OutlinedAL.CHECK, actions::settle), more(false))
                : List.of();
    }

    private Button button(String words, org.kordamp.ikonli.Ikon icon, Consumer<ListedPerson> act) {
        Button button = new Button(words, Icons.of(icon));
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.accept(getItem()));
        return button;
    }

    private Button remove() {
        Button remove = button(Words.say("watchlist.remove"), Material2OutlinedAL.DELETE, actions::remove);
        remove.getStyleClass().add("remove");
        return remove;
    }

    private MenuButton more(boolean contestable) {
        MenuButton menu = new MenuButton("", Icons.of(Material2OutlinedMZ.MORE_VERT));
        menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW, "person-more");
        menu.setAccessibleText(Words.say("watchlist.more"));
        if (contestable) {
            menu.getItems().add(choice(Words.say("watchlist.contest"), actions::contest));
        }
        menu.getItems()
                .addAll(
                        choice(Words.say("watchlist.tell"), actions::tell),
                        choice(Words.say("watchlist.remove"), actions::remove));
        return menu;
    }

    private MenuItem choice(String words, Consumer<ListedPerson> act) {
        MenuItem choice = new MenuItem(words);
        choice.setOnAction(pressed -> act.accept(getItem()));
        return choice;
    }
}
