package smartshop.app.ui.alert;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.alert.Alert;
import smartshop.app.ui.FaceCrop;
import smartshop.app.ui.WipedImage;
import smartshop.app.ui.Words;
import smartshop.app.verify.OpenAlert;

/** The pictures of a card: two faces, cut alike, and the scene. All of them are overwritten when the card leaves its window. */
final class CardPictures {
    private static final double FACE_WIDTH = 196;
    private static final double FACE_HEIGHT = 245;
    /** Of the size for comparing, once it is known who it is: then the scene with the clothes counts, and needs the room. */
    private static final double KNOWN = 0.5;

    /** As high as the card is in a window of 740 pixels; with faces in full there, the scene would be too small to tell clothes. */
    private static final double LOW = 630;

    /** Below what is said and can be done about somebody who is known, the scene has less than half the card's width until here. */
    private static final double ROOMY = 800;

    private static final double SMALL = 0.8;

    /** 240 by 300, where there is room for both and for the scene. */
    private static final double LARGE = 240 / FACE_WIDTH;

    private static final double LARGE_TALL_WIDTH = 2 * 240 + 16;
    private static final double LARGE_TALL_HEIGHT = 900;
    private static final double LARGE_WIDE_WIDTH = 2 * 240 + 300 * 16.0 / 9 + 2 * 16;

    private final EnrolledFace enrolled;
    private final FaceCrop live = new FaceCrop(FACE_WIDTH, FACE_HEIGHT);
    private final SceneView scene = new SceneView();
    private final List<WipedImage> shown = new ArrayList<>();
    private final HBox faces;
    private double size = 1;
    private boolean tall;
    private boolean closed;

    /** @param card with which they go */
    CardPictures(AtScreen screen, WaitingAlert waiting, Node card) {
        enrolled = new EnrolledFace(screen, waiting, FACE_WIDTH, FACE_HEIGHT);
        faces = new HBox(enrolled, captioned(live, Words.say("alert.live")));
        faces.getStyleClass().add("row");
        faces.setMinHeight(HBox.USE_PREF_SIZE);
        waiting.nowProperty().map(OpenAlert::alert).subscribe(this::show);
        card.sceneProperty().addListener((observable, before, now) -> {
            if (now == null) {
                close();
            }
        });
    }

    private void show(Alert alert) {
        if (closed) {
            return;
        }
        wipe();
        WipedImage face = WipedImage.of(alert.face());
        WipedImage whole = WipedImage.of(alert.scene());
        shown.add(face);
        shown.add(whole);
        live.show(face.image());
        scene.show(whole.image(), alert.box());
    }

    /** Two faces, the scene below; the faces make room for it on a low screen, and once it is known who it is. */
    List<Node> tall(WaitingAlert waiting, VBox card) {
        tall = true;
        VBox.setVgrow(scene, Priority.SOMETIMES);
        HBox.setHgrow(scene, Priority.ALWAYS);
        waiting.nowProperty().subscribe(now -> fit(now, card));
        card.heightProperty().subscribe(height -> fit(waiting.now(), card));
        return List.of(faces, scene);
    }

    private void fit(OpenAlert now, VBox card) {
        boolean roomy = card.getWidth() >= LARGE_TALL_WIDTH && card.getHeight() >= LARGE_TALL_HEIGHT;
        resize(now.state().confirmed() ? KNOWN : low(card.getHeight()) ? SMALL : roomy ? LARGE : 1);
    }

    private void resize(double part) {
        if (part != size) {
            size = part;
            enrolled.size(part * FACE_WIDTH, part * FACE_HEIGHT);
            live.size(part * FACE_WIDTH, part * FACE_HEIGHT);
        }
    }

    /** The window may have another height now. */
    void tick(WaitingAlert waiting, VBox card) {
        if (card.getHeight() > 0 && tall) {
            place(waiting.now().state().confirmed() && card.getHeight() < ROOMY, card);
        }
    }

    private static boolean low(double height) {
        return height > 0 && height < LOW;
    }

    /** Where the card is not roomy the scene finds more room beside faces that are small. */
    private void place(boolean beside, VBox card) {
        List<Node> from = beside ? card.getChildren() : faces.getChildren();
        if (from.remove(scene)) {
            List<Node> to = beside ? faces.getChildren() : card.getChildren();
            to.add(beside ? to.size() : to.indexOf(faces) + 1, scene);
        }
    }

    /** All three side by side. */
    List<Node> wide(VBox card) {
        card.widthProperty().subscribe(width -> {
            resize(width.doubleValue() >= LARGE_WIDE_WIDTH ? LARGE : 1);
            scene.setPrefSize(size * FACE_HEIGHT * 16 / 9, size * FACE_HEIGHT);
        });
        faces.getChildren().add(captioned(scene, Words.say("alert.scene")));
        return List.of(faces);
    }

    private static VBox captioned(Node picture, String words) {
        Label caption = new Label(words);
        caption.getStyleClass().addAll("small", "muted", "photo-caption");
        VBox column = new VBox(picture, caption);
        column.getStyleClass().add("captioned");
        return column;
    }

    /** Turns to another enrolled photo. */
    void turn(int by) {
        enrolled.turn(by);
    }

    private void wipe() {
        shown.forEach(WipedImage::wipe);
        shown.clear();
    }

    private void close() {
        closed = true;
        enrolled.close();
        wipe();
    }
}
