package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import smartshop.app.evaluate.measure.Rate;
import smartshop.recognition.calibrate.FpirTarget;

/** Two people: the first is a match from 0.5, the second, who resembles many, from 0.6. */
class OpenSetResultTest {
    private static final Acceptance ACCEPTANCE =
            new Acceptance(FpirTarget.usual(), 0.55, place -> place == 0 ? 0.5 : 0.6, 1);

    private final OpenSetResult result = new OpenSetResult(
            2,
            List.of(right(0, 0.55), right(1, 0.55), right(1, 0.6), wrong(0, 0.7), Answer.NO_FACE),
            2,
            List.of(wrong(0, 0.46), wrong(0, 0.52), wrong(1, 0.52), Answer.NO_FACE),
            4);

    @Test
    void foundMeansAcceptedAndTheRightPerson() {
        assertThat(result.at(ACCEPTANCE).tpir()).isEqualTo(new Rate(2, 5));
    }

    @Test
    void eachPersonHasTheirOwnThreshold() {
        assertThat(result.at(ACCEPTANCE).fpir()).isEqualTo(new Rate(1, 4));
    }

    @Test
    void rankOneAsksForNoThreshold() {
        assertThat(result.rank1()).isEqualTo(new Rate(3, 5));
    }

    @Test
    void photosWithoutAFaceCountAndAreCounted() {
        assertThat(result.probesWithoutFace()).isEqualTo(1);
        assertThat(result.strangersWithoutFace()).isEqualTo(1);
        assertThat(result.at(ACCEPTANCE).tpir().of()).isEqualTo(5);
        assertThat(result.at(ACCEPTANCE).fpir().of()).isEqualTo(4);
    }

    @Test
    void strangersThemselvesMoveAllThresholdsTogether() {
        // Strangers lie 0.02 above, 0.04 below and 0.08 below their person's threshold.
        OpenSetResult.At none = result.asTheStrangersGive(0, ACCEPTANCE);
        OpenSetResult.At one = result.asTheStrangersGive(0.25, ACCEPTANCE);

        assertThat(none.threshold()).isCloseTo(0.57, within(1e-9));
        assertThat(none.fpir()).isEqualTo(new Rate(0, 4));
        assertThat(none.tpir()).isEqualTo(new Rate(1, 5));
        assertThat(one.threshold()).isCloseTo(0.51, within(1e-9));
        assertThat(one.fpir()).isEqualTo(new Rate(1, 4));
        assertThat(one.tpir()).isEqualTo(new Rate(2, 5));
    }

    @Test
    void personTakenForAnotherIsNeverFound() {
        assertThat(result.curve(ACCEPTANCE).at(1).missed()).isEqualTo(new Rate(2, 5));
    }

    @Test
    void thresholdStaysANumberWhereEverybodyIsAccepted() {
        OpenSetResult faceless = new OpenSetResult(
                1,
                List.of(right(0, 0.9)),
                1,
                Stream.generate(() -> Answer.NO_FACE).limit(10).toList(),
                10);

        assertThat(faceless.asTheStrangersGive(0.01, ACCEPTANCE).threshold()).isEqualTo(-1);
        assertThat(faceless.at(ACCEPTANCE).fpir()).isEqualTo(new Rate(0, 10));
    }

    private static Answer right(int place, double score) {
        return new Answer(true, place, score, true);
    }

    private static Answer wrong(int place, double score) {
        return new Answer(true, place, score, false);
    }
}
