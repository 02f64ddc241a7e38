package smartshop.app.ui.watchlist;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.WipedImage;
import smartshop.app.ui.Words;

/** A chosen photo, and its verdict in words. */
final class PhotoRow extends HBox {
    private static final double SIDE = 72;

    PhotoRow(ChosenPhoto photo, EnrolViewModel model) {
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        Button away = new Button("", Icons.of(Material2OutlinedAL.CLOSE));
        away.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        away.setAccessibleText(Words.say("enrol.removePhoto"));
        away.setOnAction(pressed -> model.remove(photo));
        VBox words = words(photo.verdict());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(thumbnail(photo), words);
        if (photo.accepted()) {
            getChildren().add(use(photo, model));
        }
        getChildren().add(away);
    }

    /** The face as it would be kept, or the file itself; pictures of any kind other than photos stay blank. */
    private FaceCrop thumbnail(ChosenPhoto photo) {
        FaceCrop thumbnail = new FaceCrop(SIDE, SIDE);
        photo.verdict()
                .flatMap(said -> said.verdict().enrolled())
                .map(enrolled -> WipedImage.of(enrolled.portrait()))
                .ifPresentOrElse(
                        face -> {
                            thumbnail.show(face.image());
                            wipeWith(thumbnail, face);
                        },
                        () -> photo.file().map(PhotoRow::read).ifPresent(thumbnail::show));
        return thumbnail;
    }

    private static Image read(Path file) {
        return new Image(file.toUri().toString(), 2 * SIDE, 0, true, true, true);
    }

    private static void wipeWith(FaceCrop thumbnail, WipedImage face) {
        thumbnail.sceneProperty().addListener((scene, before, now) -> {
            if (now == null) {
                face.wipe();
            }
        });
    }

    private static CheckBox use(ChosenPhoto photo, EnrolViewModel model) {
        CheckBox use = new CheckBox(Words.say("enrol.use"));
        use.getStyleClass().add("photo-use");
        use.setMinWidth(USE_PREF_SIZE);
        photo.usedProperty().subscribe(use::setSelected);
        use.setOnAction(pressed -> {
            model.use(photo, use.isSelected());
            use.setSelected(photo.usedProperty().get());
        });
        return use;
    }

    private static VBox words(Optional<PhotoVerdict> verdict) {
        Label first = new Label(verdict.map(PhotoVerdict::words).orElseGet(() -> Words.say("enrol.checking")));
        first.setGraphic(icon(verdict));
        first.setWrapText(true);
        first.setMinHeight(USE_PREF_SIZE);
        Label advice = new Label(verdict.map(PhotoVerdict::advice).orElse(""));
        advice.getStyleClass().addAll("small", "muted");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.setManaged(!advice.getText().isEmpty());
        VBox words = new VBox(first, advice);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        return words;
    }

    private static FontIcon icon(Optional<PhotoVerdict> verdict) {
        if (verdict.isEmpty()) {
            return Icons.of(Material2OutlinedAL.HOURGLASS_EMPTY, "muted");
        }
        return verdict.get().accepted()
                ? Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success")
                : Icons.of(Material2OutlinedAL.ERROR_OUTLINE, "warning");
    }
}
