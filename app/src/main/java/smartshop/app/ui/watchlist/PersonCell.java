package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.PhotoId;

/** One listed person: photo, name, what happened, who answers for it, where the entry stands, and what can be done now. */
final class PersonCell extends ListCell<ListedPerson> {
    /** A list that stands beside an entry is narrower; what can be done is offered there. */
    private static final double ROOM_FOR_BUTTONS = 640;

    private final WatchlistViewModel model;
    private final EntryActions actions;
    private final Portraits<Image> portraits;
    private final FaceCrop face = new FaceCrop(64, 80);
    /** One object: what this row wishes for takes the place of what it wished before. */
    private final Portraits.Place<Image> place = face::show;

    private Optional<PhotoId> front = Optional.empty();
    private final Label name = new Label();
    private final Label reason = new Label();
    private final Label grounds = line();
    private final Label who = line();
    private final Label rest = line();
    private final StandingChip chip = new StandingChip();
    private final HBox buttons = new HBox();
    private final HBox row;

    PersonCell(
            ListView<ListedPerson> list, WatchlistViewModel model, EntryActions actions, Portraits<Image> portraits) {
        this.model = model;
        this.actions = actions;
        this.portraits = portraits;
        name.getStyleClass().add("person-name");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("row");
        buttons.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(name);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("row");
        VBox words = new VBox(title, reason, rest, grounds, who);
        words.getStyleClass().add("person-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(face, words, buttons);
        row.getStyleClass().add("person-row");
        row.setAlignment(Pos.CENTER_LEFT);
        BooleanBinding wide = list.widthProperty().greaterThan(ROOM_FOR_BUTTONS);
        buttons.visibleProperty().bind(wide);
        buttons.managedProperty().bind(wide);
        who.visibleProperty().bind(wide);
        who.managedProperty().bind(wide.and(who.textProperty().isNotEmpty()));
        reason.managedProperty().bind(wide);
        reason.visibleProperty().bind(wide);
        wide.subscribe(room -> arrange(title, words, room));
        setPrefWidth(0); // as wide as the list, and no wider: words are cut short instead
    }

    /** Beside an entry the name has a line of its own. */
    private void arrange(HBox title, VBox words, boolean wide) {
        words.getChildren().remove(chip);
        title.getChildren().remove(chip);
        if (wide) {
            title.getChildren().add(chip);
        } else {
            words.getChildren().add(1, chip);
        }
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
            face(Optional.empty());
            setGraphic(null);
            return;
        }
        name.setText(listed.person().name());
        String why = listed.person().reason();
        reason.setText(why.isBlank() ? Words.say("watchlist.noReason") : why);
        grounds.setText(model.grounds(listed));
        who.setText(joined(model.since(listed), model.who(listed), model.knows(listed)));
        rest.setText(model.rest(listed));
        Standing standing = model.standing(listed);
        chip.show(standing, model.state(listed));
        buttons.getChildren().setAll(buttons(standing, listed));
        face(listed.front());
        setGraphic(row);
    }

    /** The list is read again whenever anything changes: a photo that stands there already stays. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void face(Optional<PhotoId> wanted) {
        if (!wanted.equals(front)) {
            front = wanted;
            portraits.show(place, wanted);
        }
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private List<Node> buttons(Standing standing, ListedPerson listed) {
        return switch (standing) {
            case PENDING -> {
                Button approve = button(Words.say("watchlist.approve"), Material2OutlinedAL.CHECK, actions::approve);
                approve.setDisable(!model.mayApprove(listed));
                yield List.of(
                        approve, button(Words.say("watchlist.refuse"), Material2OutlinedAL.CLOSE, actions::refuse));
            }
            case ACTIVE -> List.of(more(true));
            case EXPIRING ->
                List.of(
                        button(Words.say("watchlist.renew"), Material2OutlinedAL.AUTORENEW, actions::renew),
                        more(true));
            case SUSPENDED ->
                List.of(
                        button(Words.say("watchlist.resume"), Material2OutlinedMZ.PLAY_ARROW, actions::resume),
                        more(true));
            case CONTESTED ->
                List.of(button(Words.say("watchlist.settle"), Material2OutlinedAL.CHECK, actions::settle), more(false));
            case EXPIRED -> List.of();
            case CHANGED -> List.of(remove());
        };
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
