package smartshop.app.ui.alert;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.Icons;
import smartshop.app.ui.WipedImage;
import smartshop.app.ui.Words;

/** The enrolled photos beside the live face, one at a time, cut as it is. */
final class EnrolledFace extends VBox {
    /** Pixels that a whole caption takes beside the arrows. */
    private static final double ROOM = 150;

    private final EnrolledPhotos photos;
    private final FaceCrop crop;
    private final Label gone = new Label(Words.say("alert.noPhoto"));
    private final Button previous =
            button("alert-photo-previous", Words.say("alert.photo.previous"), Material2OutlinedAL.CHEVRON_LEFT, -1);
    private final Button next =
            button("alert-photo-next", Words.say("alert.photo.next"), Material2OutlinedAL.CHEVRON_RIGHT, 1);
    private final Subscription following;
    private @Nullable WipedImage shown;

    EnrolledFace(AtScreen screen, WaitingAlert waiting, double width, double height) {
        photos = new EnrolledPhotos((which, then) -> screen.photo(waiting, which, then), this::show);
        crop = new FaceCrop(width, height);
        gone.getStyleClass().addAll("small", "muted");
        gone.setWrapText(true);
        gone.setVisible(false);
        crop.getChildren().add(gone);
        Label caption = new Label();
        caption.getStyleClass().addAll("small", "muted", "photo-caption");
        caption.setMinWidth(0);
        caption.textProperty().bind(photos.captionProperty());
        HBox row = new HBox(caption, previous, next);
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("captioned");
        getChildren().addAll(crop, row);
        following = waiting.nowProperty().subscribe(now -> {
            photos.follow(now);
            paged();
        });
    }

    private void paged() {
        previous.setVisible(photos.several());
        next.setVisible(photos.several());
        previous.setManaged(photos.several());
        next.setManaged(photos.several());
    }

    private Button button(String id, String words, Ikon icon, int by) {
        Button button = new Button("", Icons.of(icon));
        button.setId(id);
        button.setAccessibleText(words);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "photo-turn");
        button.setFocusTraversable(false); // the arrow keys do it: the tab key goes on to the answers
        button.setOnAction(pressed -> turn(by));
        return button;
    }

    void turn(int by) {
        photos.turn(by);
    }

    void size(double width, double height) {
        crop.size(width, height);
        photos.narrow(width < ROOM);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void show(Optional<byte[]> jpeg) {
        wipe();
        gone.setVisible(jpeg.isEmpty());
        shown = jpeg.map(WipedImage::of).orElse(null);
        crop.show(shown == null ? null : shown.image());
    }

    private void wipe() {
        if (shown != null) {
            shown.wipe();
        }
    }

    /** Nobody sees it any more. */
    void close() {
        following.unsubscribe();
        photos.close();
        wipe();
    }
}
