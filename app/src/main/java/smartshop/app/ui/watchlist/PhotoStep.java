package smartshop.app.ui.watchlist;

import java.io.File;
import java.util.List;
import javafx.beans.InvalidationListener;
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
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** The first step: photos, each with its verdict, and the name. */
final class PhotoStep extends VBox {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    /** Three photos and the beginning of the next. */
    private static final double LIST_HEIGHT = 264;

    private final EnrolViewModel model;
    private final VBox photos = new VBox();

    PhotoStep(EnrolViewModel model) {
        this.model = model;
        getStyleClass().add("enrol");
        photos.getStyleClass().add("enrol-photos");
        ScrollPane scroll = new ScrollPane(photos);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LIST_HEIGHT);
        scroll.managedProperty().bind(scroll.visibleProperty());
        model.photos().addListener((InvalidationListener) change -> fill(scroll));
        fill(scroll);
        TextField name = new TextField();
        name.setId("enrol-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        getChildren().addAll(dropPlace(), scroll, Texts.field(Words.say("enrol.name"), name));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pasted);
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
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
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
}
