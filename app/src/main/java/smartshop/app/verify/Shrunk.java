package smartshop.app.verify;

import smartshop.app.alert.Alert;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/** An alert with a smaller scene: a fortieth of the memory, and clothes can still be told. */
final class Shrunk {
    private static final int WIDTH = 320;

    private Shrunk() {}

    static Alert of(Alert alert) {
        Picture scene = alert.scene();
        if (scene.width() <= WIDTH) {
            return alert;
        }
        double scale = (double) WIDTH / scene.width();
        int height = Math.max(1, (int) Math.round(scene.height() * scale));
        Box box = alert.box();
        return alert.seenIn(
                Scaling.area(scene, WIDTH, height),
                new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale));
    }
}
