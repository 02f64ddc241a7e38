package smartshop.recognition.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.Thresholds;

class FaceTrackerTest {
    private static final Thresholds THRESHOLDS = new Thresholds(0.35, 0.6, 0.85, 0.06, 0.05, 0.5, 0.2);

    private final FaceTracker tracker = new FaceTracker(THRESHOLDS);

    @Test
    void walkerIsOneTrack() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            ids.add(only(tracker.update(List.of(face(100 + 30 * i, 200 + 4 * i, 40 + i)), at(i)))
                    .track()
                    .id());
        }

        assertThat(ids).containsOnly(1L);
    }

    @Test
    void peopleWhoCrossKeepTheirTracks() {
        for (int i = 0; i < 30; i++) {
            Sighted right = face(100 + 25 * i, 200, 50);
            Sighted left = face(850 - 25 * i, 204, 52);
            FaceTracker.Step step = tracker.update(i % 2 == 0 ? List.of(right, left) : List.of(left, right), at(i));

            assertThat(step.seen()).hasSize(2);
            assertThat(trackOf(step, right)).isEqualTo(1);
            assertThat(trackOf(step, left)).isEqualTo(2);
        }
    }

    @Test
    void someoneHiddenForAMomentIsFoundAgain() {
        for (int i = 0; i < 6; i++) {
            tracker.update(List.of(face(100 + 20 * i, 200, 50)), at(i));
        }
        for (int i = 6; i < 10; i++) {
            assertThat(tracker.update(List.of(), at(i)).ended()).isEmpty();
        }

        FaceTracker.Step step = tracker.update(List.of(face(300, 200, 50)), at(10));

        assertThat(only(step).track().id()).isEqualTo(1);
    }

    @Test
    void clockSetBackKeepsNobodyWhoHasGone() {
        tracker.update(List.of(face(100, 200, 50)), at(0));

        assertThat(tracker.update(List.of(), at(0).minusSeconds(3600)).ended())
                .extracting(Track::id)
                .containsExactly(1L);
    }

    @Test
    void someoneHiddenForASecondIsStillTheSameVisit() {
        for (int i = 0; i < 6; i++) {
            tracker.update(List.of(face(100, 200, 50)), at(i));
        }
        for (int i = 6; i < 11; i++) {
            tracker.update(List.of(), at(i));
        }

        FaceTracker.Step step = tracker.update(List.of(face(110, 200, 50)), at(12));

        assertThat(only(step).track().id()).isEqualTo(1);
    }

    @Test
    void someoneOutOfSightForMoreThanASecondIsToBeForgotten() {
        tracker.update(List.of(face(100, 200, 50)), at(0));

        assertThat(tracker.update(List.of(), at(5)).outOfSight()).isEmpty();
        assertThat(tracker.update(List.of(), at(6)).outOfSight())
                .extracting(Track::id)
                .containsExactly(1L);
    }

    @Test
    void someoneGoneForMoreThanASecondAndAHalfHasEnded() {
        tracker.update(List.of(face(100, 200, 50)), at(0));

        FaceTracker.Step step = tracker.update(List.of(face(100, 200, 50)), at(8));

        assertThat(step.ended()).extracting(Track::id).containsExactly(1L);
        assertThat(only(step).track().id()).isEqualTo(2);
    }

    @Test
    void anotherFaceInTheSamePlaceIsAnotherTrack() {
        for (int i = 0; i < 5; i++) {
            tracker.update(List.of(face(100, 200, 50, 0)), at(i));
        }

        FaceTracker.Step step = tracker.update(List.of(face(104, 200, 50, 1)), at(5));

        assertThat(only(step).track().id()).isEqualTo(2);
    }

    @Test
    void sameFaceFurtherAwayIsTheSameTrack() {
        for (int i = 0; i < 5; i++) {
            tracker.update(List.of(face(100, 200, 50, 0)), at(i));
        }

        assertThat(only(tracker.update(List.of(face(240, 200, 50, 0)), at(7)))
                        .track()
                        .id())
                .isEqualTo(1);
    }

    @Test
    void looksDecideWhenPlacesAreSwapped() {
        for (int i = 0; i < 5; i++) {
            tracker.update(List.of(face(100, 200, 50, 0), face(150, 200, 50, 1)), at(i));
        }
        Sighted first = face(150, 200, 50, 0);
        Sighted second = face(100, 200, 50, 1);

        FaceTracker.Step step = tracker.update(List.of(second, first), at(5));

        assertThat(trackOf(step, first)).isEqualTo(1);
        assertThat(trackOf(step, second)).isEqualTo(2);
    }

    @Test
    void doubtfulFaceContinuesATrackButBeginsNone() {
        assertThat(tracker.update(List.of(scored(100, 0.4)), at(0)).seen()).isEmpty();
        tracker.update(List.of(scored(100, 0.9)), at(1));

        assertThat(tracker.update(List.of(scored(102, 0.4), scored(500, 0.4)), at(2))
                        .seen())
                .hasSize(1);
    }

    @Test
    void foreseeingChangesNothing() {
        tracker.update(List.of(face(100, 200, 50)), at(0));

        List<Track> foreseen = tracker.foresee(List.of(face(900, 200, 50), face(103, 200, 50)), at(1));

        assertThat(foreseen.get(0)).isNull();
        assertThat(foreseen.get(1).id()).isEqualTo(1);
        assertThat(foreseen.get(1).frames()).isEqualTo(1);
    }

    @Test
    void assignmentFindsTheLeastSum() {
        double[][] costs = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};

        assertThat(Assignment.solve(costs)).containsExactly(1, 0, 2);
    }

    @Test
    void forbiddenPairsAreLeftAlone() {
        double no = Assignment.FORBIDDEN;

        assertThat(Assignment.solve(new double[][] {{no, 1}, {no, 2}, {no, no}}))
                .containsExactly(0 + 1, -1, -1);
        assertThat(Assignment.solve(new double[0][0])).isEmpty();
        assertThat(Assignment.solve(new double[][] {{}, {}})).containsExactly(-1, -1);
    }

    private static FaceTracker.Paired only(FaceTracker.Step step) {
        assertThat(step.seen()).hasSize(1);
        return step.seen().getFirst();
    }

    private static long trackOf(FaceTracker.Step step, Sighted face) {
        return step.seen().stream()
                .filter(paired -> paired.sighted() == face)
                .findFirst()
                .orElseThrow()
                .track()
                .id();
    }

    /** Five looks a second. */
    private static Instant at(int look) {
        return Instant.EPOCH.plusMillis(200L * look);
    }

    private static Sighted face(double x, double y, double width) {
        return new Sighted(detection(x, y, width, 0.9), null);
    }

    private static Sighted scored(double x, double score) {
        return new Sighted(detection(x, 200, 50, score), null);
    }

    private static Sighted face(double x, double y, double width, int looks) {
        float[] vector = new float[3];
        vector[looks] = 1;
        return new Sighted(detection(x, y, width, 0.9), new Embedding("m", vector));
    }

    private static Detection detection(double x, double y, double width, double score) {
        Point any = new Point(x, y);
        return new Detection(new Box(x, y, width, 1.3 * width), score, new Landmarks(any, any, any, any, any));
    }
}
