package smartshop.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceEmbedder;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.quality.Flaw;

/** A crowd before a detector that finds nobody on a closer look, and counts how often it was asked. */
class CloseupsTest {
    private static final Picture FRAME = new Picture(640, 360, new byte[640 * 360 * 3]);
    private static final Thresholds THRESHOLDS = new Thresholds(0.3, 0.5, 0.8, 0.1, 0.05, 0.5, 0.1);

    private final List<Picture> looked = new ArrayList<>();
    private final List<Picture> embedded = new ArrayList<>();

    @Test
    void crowdOfPoorFacesCostsABoundedNumberOfLooks() {
        Map<Integer, Closeup> closeups = take(crowd(30, 60));

        assertThat(looked).hasSize(8);
        assertThat(closeups).containsOnlyKeys(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(closeups.values()).extracting(Closeup::flaw).containsOnly(Optional.of(Flaw.UNSURE));
        assertThat(embedded).isEmpty();
    }

    @Test
    void smallFacesCostNoCloserLook() {
        Map<Integer, Closeup> closeups = take(crowd(30, 20));

        assertThat(looked).isEmpty();
        assertThat(closeups).hasSize(30);
        assertThat(closeups.values()).extracting(Closeup::flaw).containsOnly(Optional.of(Flaw.TOO_SMALL));
    }

    private Map<Integer, Closeup> take(List<Detection> faces) {
        List<Integer> order = IntStream.range(0, faces.size()).boxed().toList();
        FaceEngine engine = new FaceEngine(new Blind(), new Counting());
        return Closeups.take(engine, FRAME, faces, order, new RecognitionSettings(THRESHOLDS, 4));
    }

    private static List<Detection> crowd(int people, double width) {
        Landmarks any = new Landmarks(
                new Point(10, 10), new Point(30, 10), new Point(20, 20), new Point(12, 30), new Point(28, 30));
        return IntStream.range(0, people)
                .mapToObj(i -> new Detection(new Box(10 * i, 50, width, width), 0.9, any))
                .toList();
    }

    private final class Blind implements FaceDetector {
        @Override
        public List<Detection> detect(Picture picture) {
            looked.add(picture);
            return List.of();
        }

        @Override
        public void close() {}
    }

    private final class Counting implements FaceEmbedder {
        @Override
        public String model() {
            return "none";
        }

        @Override
        public List<Embedding> embed(List<Picture> aligned) {
            embedded.addAll(aligned);
            return List.of();
        }

        @Override
        public void close() {}
    }
}
