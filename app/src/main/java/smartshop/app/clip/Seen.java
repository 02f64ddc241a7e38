package smartshop.app.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.redact.Bystanders;

/**
 * One picture and everybody in it: who was tracked as it was taken, and whose face was found when it was searched again.
 *
 * @param tracked in pixels of the clip
 * @param sure the same and those who were surely found, each face once
 * @param faint what may be a face; most is none
 */
record Seen(Scene scene, List<Tracked> tracked, List<Box> sure, List<Box> faint) {
    record Tracked(Scene.Face face, Box box) {}

    /** @param sureFrom the detector's score */
    static Seen of(Scene scene, List<Detection> found, double sureFrom, int width, int height) {
        List<Tracked> tracked = scene.faces().stream()
                .map(face -> new Tracked(face, face.in(width, height)))
                .toList();
        List<Box> sure = new ArrayList<>();
        tracked.forEach(face -> add(sure, face.box()));
        found.stream().filter(face -> face.score() >= sureFrom).forEach(face -> add(sure, face.box()));
        List<Box> faint = new ArrayList<>();
        found.stream().filter(face -> face.score() < sureFrom).forEach(face -> add(faint, face.box()));
        return new Seen(scene, tracked, sure, faint);
    }

    private static void add(List<Box> all, Box face) {
        for (int i = 0; i < all.size(); i++) {
            if (Bystanders.isOf(all.get(i), face) || Bystanders.isOf(face, all.get(i))) {
                all.set(i, around(all.get(i), face));
                return;
            }
        }
        all.add(face);
    }

    private static Box around(Box a, Box b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(
                x,
                y,
                Math.max(a.x() + a.width(), b.x() + b.width()) - x,
                Math.max(a.y() + a.height(), b.y() + b.height()) - y);
    }

    /** Those that are not the person's. */
    static List<Box> besides(@Nullable Box person, List<Box> faces) {
        return person == null
                ? faces
                : faces.stream().filter(face -> !Bystanders.isOf(person, face)).toList();
    }

    Duration until(Seen later) {
        return Duration.between(scene.capturedAt(), later.scene.capturedAt());
    }

    /** Between two faces' centres, in widths of a face. */
    static double apart(Box a, Box b) {
        return Math.hypot(a.centreX() - b.centreX(), a.centreY() - b.centreY()) / ((a.width() + b.width()) / 2);
    }
}
