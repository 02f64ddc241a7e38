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
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.capture.CaptureView;

/** The first step: photos, each with its verdict, and the name. */
final class PhotoStep extends VBox {
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
        scroll.sceneProperty().addListener((scene, before, now) -> {
            if (now != null) {
                fill(scroll); // the faces were wiped as it went
            }
        });
        TextField name = new TextField();
        name.setId("enrol-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        Node choice = Texts.wrapped(model.choiceProperty(), "small", "muted");
        List<Node> files = List.of(dropPlace(), scroll, choice, Texts.field(Words.say("enrol.name"), name));
        getChildren().setAll(files);
        model.capture()
                .openProperty()
                .subscribe(open -> getChildren()
                        .setAll(
                                open
                                        ? List.of(new CaptureView(model.capture(), Words.say("capture.kept")), choice)
                                        : files));
        PhotoFiles.into(this, model::add);
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
        Button camera = new Button(Words.say("enrol.camera"), Icons.of(Material2OutlinedMZ.PHOTO_CAMERA));
        camera.setId("enrol-camera");
        camera.setOnAction(pressed -> model.capture().open());
        HBox ways = new HBox(choose, camera);
        ways.setAlignment(Pos.CENTER);
        ways.getStyleClass().add("row");
        VBox place = new VBox(ways, words);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("drop-place");
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
            model.add(files.stream().map(File::toPath).toList());
        }
    }

    private void fill(ScrollPane scroll) {
        photos.getChildren()
                .setAll(model.photos().stream()
                        .map(photo -> new PhotoRow(photo, model))
                        .toList());
        scroll.setVisible(!model.photos().isEmpty());
    }
}
