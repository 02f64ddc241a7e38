package smartshop.app.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldAccuracyTest {
    private static final List<Compared> CLEAR =
            List.of(same(0.8), same(0.6), other(0.2), other(0.1), same(0.7), other(0));

    @Test
    void pairsThatLieApartAreAllAnsweredRightly() {
        FoldAccuracy accuracy = FoldAccuracy.of(List.of(CLEAR, CLEAR, CLEAR));

        assertThat(accuracy.mean()).isEqualTo(1);
        assertThat(accuracy.deviation()).isZero();
    }

    /** The other fold puts the threshold at 0.4; by its own scores this fold would have found 0.15. */
    @Test
    void foldDoesNotChooseItsOwnThreshold() {
        List<Compared> shifted = List.of(same(0.3), same(0.3), other(0.0), other(0.0));

        FoldAccuracy accuracy = FoldAccuracy.of(List.of(CLEAR, shifted));

        assertThat(accuracy.folds().get(1)).isEqualTo(0.5);
    }

    @Test
    void deviationIsThatOfASample() {
        List<Compared> half = List.of(same(0.7), other(0.75), same(0.3), other(0.25));

        FoldAccuracy accuracy = FoldAccuracy.of(List.of(CLEAR, CLEAR, half));

        assertThat(accuracy.folds()).containsExactly(1.0, 1.0, 0.5);
        assertThat(accuracy.mean()).isCloseTo(2.5 / 3, within(1e-12));
        assertThat(accuracy.deviation()).isCloseTo(Math.sqrt(1 / 12.0), within(1e-12));
    }

    @Test
    void thresholdLiesHalfWay() {
        assertThat(FoldAccuracy.threshold(CLEAR)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void equalScoresFallOnOneSide() {
        assertThat(FoldAccuracy.threshold(List.of(other(0.5), same(0.5), same(0.5), other(0.2))))
                .isCloseTo(0.35, within(1e-12));
    }

    private static Compared same(double score) {
        return new Compared(score, true);
    }

    private static Compared other(double score) {
        return new Compared(score, false);
    }
}
