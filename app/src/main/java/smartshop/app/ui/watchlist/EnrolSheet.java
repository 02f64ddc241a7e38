package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/** The sheet that lists somebody: photos first, each with its verdict, then name and reason. */
final class EnrolSheet {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final EnrolViewModel model;
    private final VBox photos = new VBox();
    private final VBox root = new VBox();
    private final Label missing = new Label();

    static Sheet of(EnrolViewModel model, Sheets sheets) {
        EnrolSheet parts = new EnrolSheet(model);
        Button add = new Button(Words.say("enrol.add"));
        add.setId("enrol-do");
        add.getStyleClass().add(Styles.ACCENT);
        add.disableProperty().bind(model.readyBinding().not());
        add.setOnAction(pressed -> model.enrol());
        return new Sheet(Words.say("enrol.title"), parts.root, List.<Node>of(parts.missing, sheets.cancel(), add));
    }

    private EnrolSheet(EnrolViewModel model) {
        this.model = model;
        root.getStyleClass().add("enrol");
        photos.getStyleClass().add("enrol-photos");
        ScrollPane scroll = new ScrollPane(photos);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(264);
        scroll.managedProperty().bind(scroll.visibleProperty());
        model.photos().addListener((InvalidationListener) change -> fill(scroll));
        fill(scroll);
        Label problem = new Label();
        problem.setGraphic(Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "danger"));
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        root.getChildren()
                .addAll(
                        dropPlace(),
                        scroll,
                        field("enrol-name", Words.say("enrol.name"), "", model.nameProperty()),
                        field(
                                "enrol-reason",
                                Words.say("enrol.reason"),
                                Words.say("enrol.reason.hint"),
                                model.reasonProperty()),
                        problem);
        missing.getStyleClass().addAll("small", "muted");
        missing.setWrapText(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pasted);
        model.readyBinding().subscribe(ready -> missing.setText(model.missing()));
        model.nameProperty().subscribe(name -> missing.setText(model.missing()));
        model.photos().addListener((InvalidationListener) change -> missing.setText(model.missing()));
    }

    private Node dropPlace() {
        Label words = new Label(Words.say("enrol.drop"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button choose = new Button(Words.say("enrol.choose"), Icons.of(Material2OutlinedAL.ADD_PHOTO_ALTERNATE));
        choose.setId("enrol-choose");
        choose.setOnAction(pressed -> choose());
        VBox place = new VBox(choose, words);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("drop-place");
        place.setOnDragOver(this::dragged);
        place.setOnDragDropped(this::dropped);
        return place;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.say("enrol.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Words.say("enrol.files"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"));
        List<File> files = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        if (files != null) {
            add(files);
        }
    }

    private void dragged(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        add(drag.getDragboard().getFiles());
        drag.setDropCompleted(true);
        drag.consume();
    }

    private void pasted(KeyEvent key) {
        if (PASTE.match(key) && Clipboard.getSystemClipboard().hasFiles()) {
            add(Clipboard.getSystemClipboard().getFiles());
            key.consume();
        }
    }

    private void add(List<File> files) {
        model.add(files.stream().map(File::toPath).toList());
    }

    private void fill(ScrollPane scroll) {
        photos.getChildren()
                .setAll(model.photos().stream()
                        .map(photo -> new PhotoRow(photo, model::remove))
                        .toList());
        scroll.setVisible(!model.photos().isEmpty());
    }

    private static Node field(String id, String words, String hint, StringProperty value) {
        TextField input = new TextField();
        input.setId(id);
        input.setPromptText(hint);
        input.textProperty().bindBidirectional(value);
        Label label = new Label(words);
        label.getStyleClass().add("strong");
        label.setLabelFor(input);
        VBox field = new VBox(label, input);
        field.getStyleClass().add("field");
        return field;
    }
}
