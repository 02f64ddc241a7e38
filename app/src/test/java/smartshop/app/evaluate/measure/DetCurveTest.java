package smartshop.app.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetCurveTest {
    private final DetCurve curve =
            new DetCurve(new double[] {0.9, 0.3, Double.NEGATIVE_INFINITY, 0.6}, new double[] {0.1, 0.5, 0.2, 0.4});

    @Test
    void withNobodyAcceptedThoseBelowTheHighestStrangerAreMissed() {
        DetCurve.Point point = curve.at(0);

        assertThat(point.threshold()).isEqualTo(0.5);
        assertThat(point.accepted()).isEqualTo(new Rate(0, 4));
        assertThat(point.missed()).isEqualTo(new Rate(2, 4));
    }

    @Test
    void lowerThresholdMissesFewerAndAcceptsMore() {
        DetCurve.Point point = curve.at(0.5);

        assertThat(point.threshold()).isEqualTo(0.2);
        assertThat(point.accepted()).isEqualTo(new Rate(2, 4));
        assertThat(point.missed()).isEqualTo(new Rate(1, 4));
    }

    @Test
    void whoCannotBeAcceptedIsMissedAtEveryThreshold() {
        assertThat(curve.at(1).missed()).isEqualTo(new Rate(1, 4));
    }

    @Test
    void rateThatTheStrangersAreTooFewForAcceptsNobody() {
        assertThat(curve.at(0.001)).isEqualTo(curve.at(0));
    }

    @Test
    void onePercentOfThreeHundredIsThree() {
        double[] strangers = IntStream.range(0, 300).mapToDouble(i -> i).toArray();

        assertThat(new DetCurve(new double[] {1}, strangers).at(0.01).accepted().count())
                .isEqualTo(3);
    }

    @Test
    void strangersWithOneScoreAreAcceptedTogetherOrNotAtAll() {
        DetCurve tied = new DetCurve(new double[] {0.9}, new double[] {0.5, 0.5, 0.5, 0.1});

        assertThat(tied.at(0.5).accepted().count()).isZero();
        assertThat(tied.at(0.75).accepted().count()).isEqualTo(3);
    }

    @Test
    void curveRunsFromNobodyToEverybodyAndNeverRises() {
        List<DetCurve.Point> points = curve.points();

        assertThat(points.getFirst().accepted().count()).isZero();
        assertThat(points.getLast().accepted().count()).isEqualTo(4);
        assertThat(points)
                .extracting(point -> point.missed().count())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
}
