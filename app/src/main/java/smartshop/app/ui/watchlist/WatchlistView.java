package smartshop.app.ui.watchlist;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;

/** The page of listed people. */
public final class WatchlistView implements Page {
    /** The list and an entry stand side by side from here on; where there is less room, the entry takes the list's place. */
    private static final double ROOM_FOR_BOTH = 840;

    private static final double LIST_BESIDE = 360;

    private final WatchlistViewModel model;
    private final Sheets sheets;
    private final EntryActions actions;
    private final Supplier<EnrolViewModel> enrol;
    private final VBox root = new VBox();
    private final ListView<ListedPerson> list = new ListView<>();
    private final VBox checks = new VBox();
    private final Label problem = new Label();
    private final CustomTextField search = new CustomTextField();
    private final Node empty;
    private final EntryDetail detail;
    private final CausedAlerts caused;
    private final HBox body = new HBox();
    private @Nullable PersonId wanted;
    /** Who is looked at beside the list. */
    private @Nullable PersonId open;

    private final Button add =
            new Button(Words.say("watchlist.add"), Icons.of(Material2OutlinedMZ.PERSON_ADD, "on-accent"));

    /** @param enrol a fresh model for each sheet */
    public WatchlistView(
            WatchlistViewModel model,
            CausedAlerts caused,
            Portraits<Image> portraits,
            Supplier<EnrolViewModel> enrol,
            SecondPerson second,
            Sheets sheets) {
        this.model = model;
        this.actions = new EntryActions(model, second, sheets);
        this.caused = caused;
        this.detail = new EntryDetail(model, actions, caused, portraits, this::close);
        this.enrol = enrol;
        this.sheets = sheets;
        empty = new EmptyState(
                Material2OutlinedMZ.PEOPLE,
                Words.say("watchlist.empty.title"),
                Words.say("watchlist.empty.text"),
                Words.say("watchlist.add"),
                this::openSheet);
        add.setId("watchlist-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(pressed -> openSheet());
        list.setId("watchlist");
        list.setItems(model.found());
        list.setCellFactory(view -> new PersonCell(view, model, actions, portraits));
        list.setPlaceholder(Texts.wrapped(Words.say("watchlist.none"), "muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.getStyleClass().add("people");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox.setHgrow(detail, Priority.ALWAYS);
        body.getChildren().setAll(list, detail);
        body.getStyleClass().add("columns");
        body.widthProperty().subscribe(width -> arrange());
        body.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && open != null) {
                close();
                key.consume();
            }
        });
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        search.setId("watchlist-search");
        search.setPromptText(Words.say("watchlist.search"));
        search.setAccessibleText(Words.say("watchlist.search"));
        search.setLeft(Icons.of(Material2OutlinedMZ.SEARCH, "muted"));
        search.textProperty().bindBidirectional(model.typedProperty());
        root.getStyleClass().add("watchlist");
        PhotoFiles.into(root, this::openSheet);
        checks.getStyleClass().add("checks");
        checks.managedProperty().bind(checks.visibleProperty());
        model.toCheck().addListener((InvalidationListener) change -> fill());
        model.people().addListener((InvalidationListener) change -> fill());
        fill();
    }

    @Override
    public String title() {
        return Words.say("page.watchlist");
    }

    @Override
    public Node actions() {
        return add;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public ObservableIntegerValue waiting() {
        return model.waitingProperty();
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            model.opened();
        }
    }

    private void fill() {
        boolean nobody = model.people().isEmpty();
        add.setVisible(!nobody);
        checks.getChildren()
                .setAll(model.toCheck().stream()
                        .map(listed -> new CheckBanner(listed, actions::resume, actions::remove))
                        .toList());
        checks.setVisible(!checks.getChildren().isEmpty());
        root.getChildren().setAll(nobody ? List.of(problem, empty) : List.of(problem, checks, search, body));
        revealWanted();
        follow();
    }

    private void chosen(@Nullable ListedPerson listed) {
        if (listed != null) {
            open = listed.person().id();
            caused.show(listed.person().id());
            detail.show(listed);
            arrange();
        }
    }

    /** The list was read again: who is looked at is shown as they are now, unless they are gone. */
    private void follow() {
        model.people().stream()
                .filter(listed -> listed.person().id().equals(open))
                .findFirst()
                .ifPresentOrElse(
                        listed -> {
                            list.getSelectionModel().select(listed);
                            chosen(listed);
                        },
                        this::closed);
    }

    private void close() {
        closed();
        list.requestFocus();
    }

    /** The keyboard stays where it is, on a sheet for example. */
    private void closed() {
        open = null;
        detail.clear();
        list.getSelectionModel().clearSelection();
        arrange();
    }

    private void arrange() {
        boolean both = body.getWidth() >= ROOM_FOR_BOTH;
        detail.setVisible(open != null);
        detail.setManaged(open != null);
        list.setVisible(open == null || both);
        list.setManaged(open == null || both);
        HBox.setHgrow(list, open == null ? Priority.ALWAYS : Priority.NEVER);
        list.setMinWidth(open == null ? 0 : LIST_BESIDE);
        list.setPrefWidth(open == null ? Region.USE_COMPUTED_SIZE : LIST_BESIDE);
        list.setMaxWidth(open == null ? Double.MAX_VALUE : LIST_BESIDE);
    }

    /** Brings somebody's row into sight, once the list is read. */
    public void reveal(PersonId person) {
        wanted = person;
        revealWanted();
    }

    private void revealWanted() {
        model.people().stream()
                .filter(listed -> listed.person().id().equals(wanted))
                .findFirst()
                .ifPresent(listed -> {
                    wanted = null;
                    model.typedProperty().set("");
                    list.getSelectionModel().select(listed);
                    list.scrollTo(listed);
                    list.requestFocus();
                });
    }

    /** Begins to list somebody. */
    public void openSheet() {
        openSheet(List.of());
    }

    private void openSheet(List<Path> photos) {
        EnrolViewModel newcomer = enrol.get();
        newcomer.add(photos);
        sheets.show(EnrolSheet.of(newcomer, sheets, model.takesEffectAtOnce()));
    }
}
