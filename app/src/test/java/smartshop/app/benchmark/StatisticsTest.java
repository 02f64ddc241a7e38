package smartshop.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smartshop.app.benchmark.Statistics.Point;

class StatisticsTest {

    @Test
    void medianIsTheMiddleOneOrBetweenTheTwoMiddleOnes() {
        assertThat(Statistics.median(new double[] {9, 1, 5})).isEqualTo(5);
        assertThat(Statistics.median(new double[] {8, 1, 4, 2})).isEqualTo(3);
        assertThat(Statistics.median(new double[] {7})).isEqualTo(7);
    }

    @Test
    void p95LeavesTheTwentiethPartAbove() {
        double[] upTo100 =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();

        assertThat(Statistics.p95(upTo100)).isEqualTo(95);
        assertThat(Statistics.p95(new double[] {1, 2})).isCloseTo(1.95, within(1e-12));
    }

    @Test
    void whatWasMeasuredStaysInItsOrder() {
        double[] values = {3, 1, 2};

        assertThat(Statistics.median(values)).isEqualTo(2);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(() -> Statistics.median(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slopeIsThatOfTheLineThroughThePoints() {
        List<Point> line = IntStream.range(0, 50)
                .mapToObj(i -> new Point(1000 * i, 600 + 0.002 * i))
                .toList();

        assertThat(Statistics.slope(line)).isCloseTo(2e-6, within(1e-12));
    }

    @Test
    void slopeOfScatteredPointsIsTheLeastSquaresOne() {
        List<Point> points = List.of(new Point(1, 2), new Point(2, 1), new Point(3, 4), new Point(4, 3));

        assertThat(Statistics.slope(points)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void slopeOfOnePlaceIsNone() {
        assertThat(Statistics.slope(List.of())).isZero();
        assertThat(Statistics.slope(List.of(new Point(5, 1), new Point(5, 9)))).isZero();
    }
}
