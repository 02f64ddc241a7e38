package smartshop.app.ui.lawful;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Pictures;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.capture.CaptureView;

/** Asks for a picture of oneself and for one's agreement. */
final class SelfTestSheet {
    private static final double WIDTH = 128;
    private static final double HEIGHT = 160;

    private SelfTestSheet() {}

    static Sheet of(SelfTestViewModel model, Sheets sheets) {
        FaceCrop face = new FaceCrop(WIDTH, HEIGHT);
        model.faceProperty()
                .subscribe(found -> face.show(
                        found.map(one -> Pictures.image(one.portrait())).orElse(null)));
        VBox right = new VBox(sources(model), new CheckLine(model.outcomeProperty()));
        right.getStyleClass().add("enrol");
        right.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox picture = new HBox(face, right);
        picture.getStyleClass().add("row");
        CheckBox agreed = new CheckBox(Words.say("try.agree"));
        agreed.setId("try-agree");
        agreed.setWrapText(true);
        agreed.selectedProperty().bindBidirectional(model.agreedProperty());
        VBox content = new VBox();
        content.getStyleClass().add("enrol");
        List<Node> usual = List.of(
                Texts.wrapped(Words.say("try.how")), picture, agreed, Texts.wrapped(Words.say("try.kept"), "muted"));
        model.capture()
                .openProperty()
                .subscribe(open -> content.getChildren()
                        .setAll(open ? List.of(new CaptureView(model.capture(), Words.say("try.kept"))) : usual));
        Button begin = new Button(Words.say("try.begin"));
        begin.setId("sheet-do");
        begin.getStyleClass().add(Styles.ACCENT);
        begin.disableProperty().bind(model.notReady());
        begin.setOnAction(pressed -> model.begin());
        return new Sheet(Words.say("try.title"), content, List.<Node>of(sheets.cancel(model::close), begin));
    }

    private static VBox sources(SelfTestViewModel model) {
        Button choose = new Button(Words.say("try.photo"), Icons.of(Material2OutlinedAL.ADD_PHOTO_ALTERNATE));
        choose.setId("try-photo");
        choose.setOnAction(pressed -> choose(model, choose));
        Button take = new Button(Words.say("try.camera"), Icons.of(Material2OutlinedMZ.PHOTO_CAMERA));
        take.setId("try-camera");
        take.setOnAction(pressed -> model.capture().open());
        VBox sources = new VBox(take, choose);
        sources.getStyleClass().add("person-words");
        sources.disableProperty().bind(model.busyProperty());
        return sources;
    }

    private static void choose(SelfTestViewModel model, Button at) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.say("try.photo"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Words.say("enrol.files"), "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG"));
        File file = chooser.showOpenDialog(at.getScene().getWindow());
        if (file != null) {
            model.photo(file.toPath());
        }
    }
}
