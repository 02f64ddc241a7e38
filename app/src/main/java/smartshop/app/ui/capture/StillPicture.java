package smartshop.app.ui.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import smartshop.app.clip.Still;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.LivePicture;
import smartshop.app.ui.WipedImage;
import smartshop.app.ui.Words;
import smartshop.recognition.image.Picture;

/** A camera's picture, or over it one of the last half minute with everybody's face beside it, to choose one. */
final class StillPicture extends HBox {
    private static final double FACE = 56;
    /** As many as have room. */
    private static final int MOST = 3;

    private final ImageView view = new ImageView();
    private final StackPane cover = new StackPane(view);
    private final VBox faces = new VBox();
    private final List<WipedImage> shown = new ArrayList<>();
    private final Consumer<Picture> take;

    /** @param take gets a face, valid during the call */
    StillPicture(Node live, PastViewModel past, Consumer<Picture> take) {
        this.take = take;
        setAlignment(Pos.CENTER);
        getStyleClass().add("row");
        cover.getStyleClass().add("face-crop");
        view.setId("capture-still");
        view.setPreserveRatio(true);
        view.setFitWidth(LivePicture.WIDTH);
        view.setFitHeight(LivePicture.HEIGHT);
        faces.getStyleClass().add("person-words");
        faces.setAlignment(Pos.CENTER);
        faces.managedProperty().bind(faces.visibleProperty());
        getChildren().setAll(new StackPane(live, cover), faces);
        past.stillProperty().subscribe(this::show);
        sceneProperty().addListener((scene, before, now) -> {
            if (now == null) {
                wipe();
            }
        });
    }

    private void show(Optional<Still> now) {
        wipe();
        cover.setVisible(now.isPresent());
        faces.setVisible(now.isPresent());
        now.ifPresent(still -> {
            view.setImage(kept(still.scene()).image());
            still.faces().stream().limit(MOST).map(this::button).forEach(faces.getChildren()::add);
        });
    }

    private Button button(Picture face) {
        FaceCrop crop = new FaceCrop(FACE, FACE);
        crop.show(kept(face).image());
        Button button = new Button("", crop);
        button.setId("capture-face");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("capture-face");
        button.setAccessibleText(
                Words.say("capture.past.face", faces.getChildren().size() + 1));
        button.setOnAction(pressed -> take.accept(face));
        return button;
    }

    private WipedImage kept(Picture picture) {
        WipedImage image = WipedImage.of(picture);
        shown.add(image);
        return image;
    }

    private void wipe() {
        faces.getChildren().clear();
        view.setImage(null);
        shown.forEach(WipedImage::wipe);
        shown.clear();
    }
}
