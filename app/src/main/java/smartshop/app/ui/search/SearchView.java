package smartshop.app.ui.search;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;

/** The field over the window, and what it finds. Built once, so that it is there at once. */
public final class SearchView extends StackPane {
    private static final double WIDTH = 640;
    private static final double ROW = 44;
    private static final int ROWS = 12;

    private final SearchViewModel model;
    private final TextField field = new TextField();
    private final ListView<Find> list = new ListView<>();
    private final Label nothing = new Label(Words.say("search.nothing"));
    private @Nullable Node before;

    public SearchView(SearchViewModel model) {
        this.model = model;
        field.setId("search");
        field.setPromptText(Words.say("search.hint"));
        field.setAccessibleText(Words.say("search.button"));
        field.textProperty().bindBidirectional(model.queryProperty());
        list.setId("found");
        list.setItems(model.found());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("found");
        nothing.getStyleClass().addAll("muted", "found-nothing");
        nothing.managedProperty().bind(nothing.visibleProperty());
        VBox box = new VBox(field, list, nothing);
        box.getStyleClass().add("search");
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        getStyleClass().add("search-layer");
        setAlignment(Pos.TOP_CENTER);
        getChildren().add(box);
        visibleProperty().bind(model.openProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> {
            if (pressed.getTarget() == this) {
                close();
            }
        });
        model.found().addListener((InvalidationListener) change -> fit());
        model.chosenProperty().subscribe(at -> choose(at.intValue()));
        fit();
    }

    /** Opens it, with the keyboard in the field. */
    public void open() {
        if (!model.openProperty().get()) {
            Scene scene = getScene();
            before = scene == null ? null : scene.getFocusOwner();
        }
        model.show();
        field.requestFocus();
    }

    /** The keyboard goes back to where it was. */
    public void close() {
        if (model.openProperty().get()) {
            model.hide();
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> take(model::take);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** What was found may put the keyboard somewhere; else it goes back. */
    private void take(Runnable taking) {
        if (before != null && model.chosenProperty().get() >= 0) {
            before.requestFocus();
        }
        taking.run();
        if (model.openProperty().get()) {
            field.requestFocus();
            field.end();
        }
    }

    private void fit() {
        int rows = Math.min(ROWS, model.found().size());
        list.setPrefHeight(rows * ROW + 2);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setVisible(rows > 0);
        list.setManaged(rows > 0);
        nothing.setVisible(rows == 0);
    }

    private void choose(int at) {
        if (at >= 0 && at < model.found().size()) {
            list.getSelectionModel().select(at);
            list.scrollTo(at);
        }
    }

    private static Ikon icon(Find.Kind kind) {
        return switch (kind) {
            case PAGE -> Material2OutlinedAL.ARTICLE;
            case ACTION -> Material2OutlinedMZ.PLAY_ARROW;
            case CAMERA -> Material2OutlinedMZ.VIDEOCAM;
            case INCIDENT -> Material2OutlinedAL.ASSIGNMENT_LATE;
            case PERSON -> Material2OutlinedMZ.PERSON;
        };
    }

    private static String words(Find.Kind kind) {
        return switch (kind) {
            case PAGE -> Words.say("search.page");
            case ACTION -> Words.say("search.action");
            case CAMERA -> Words.say("search.camera");
            case INCIDENT -> Words.say("search.incident");
            case PERSON -> Words.say("search.person");
        };
    }

    private final class Cell extends ListCell<Find> {
        Cell() {
            setOnMouseClicked(clicked -> {
                if (getItem() != null) {
                    Find wanted = getItem();
                    take(() -> model.take(wanted));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Find find, boolean empty) {
            super.updateItem(find, empty);
            if (find == null || empty) {
                setGraphic(null);
                return;
            }
            Label title = new Label(find.title(), Icons.of(icon(find.kind()), "muted"));
            title.setMinWidth(0);
            Label detail = new Label(find.detail().isEmpty() ? words(find.kind()) : find.detail());
            detail.getStyleClass().addAll("small", "muted");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(title, gap, detail);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row");
            setGraphic(row);
        }
    }
}
