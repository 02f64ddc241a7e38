package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Page;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;

/** The page of listed people. */
public final class WatchlistView implements Page {
    private final WatchlistViewModel model;
    private final Sheets sheets;
    private final EntryActions actions;
    private final Supplier<EnrolViewModel> enrol;
    private final VBox root = new VBox();
    private final ListView<ListedPerson> list = new ListView<>();
    private final VBox checks = new VBox();
    private final Label problem = new Label();
    private final Node empty;
    private @Nullable PersonId wanted;
    private final Button add =
            new Button(Words.say("watchlist.add"), Icons.of(Material2OutlinedMZ.PERSON_ADD, "on-accent"));

    /** @param enrol a fresh model for each sheet */
    public WatchlistView(WatchlistViewModel model, Supplier<EnrolViewModel> enrol, SecondPerson second, Sheets sheets) {
        this.model = model;
        this.actions = new EntryActions(model, second, sheets);
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
        list.setItems(model.people());
        list.setCellFactory(view -> new PersonCell(model, actions));
        list.getStyleClass().add("people");
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
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
        root.getChildren().setAll(problem, checks, nobody ? empty : list);
        revealWanted();
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
                    list.getSelectionModel().select(listed);
                    list.scrollTo(listed);
                    list.requestFocus();
                });
    }

    /** Begins to list somebody. */
    public void openSheet() {
        EnrolViewModel newcomer = enrol.get();
        sheets.show(EnrolSheet.of(newcomer, sheets, model.takesEffectAtOnce()));
    }
}
