package smartshop.recognition.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of detections that overlap keeps the best. */
final class NonMaxSuppression {
    /** Faces of two people overlap less than this; YuNet's own value is 0.3 to 0.45. */
    private static final double OVERLAP = 0.4;

    private NonMaxSuppression() {}

    /** The survivors, best first. */
    static List<Detection> apply(List<Detection> raw) {
        List<Detection> kept = new ArrayList<>();
        raw.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .filter(one -> kept.stream().noneMatch(better -> better.box().iou(one.box()) > OVERLAP))
                .forEachOrdered(kept::add);
        return kept;
    }
}
