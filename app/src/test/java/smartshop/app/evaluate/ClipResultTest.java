package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.app.scan.ScannedTrack;

/** Ann comes from 1 to 6 s, a stranger from 5 to 9, Bob from 12 to 18; Bob's face is 40 pixels wide at 14. */
class ClipResultTest {
    private static final ClipTruth TRUTH = new ClipTruth(
            List.of(visit("Ann", 1, 6, 3), new ClipTruth.Visit(Optional.empty(), 5, 9, 7), visit("Bob", 12, 18, 14)));

    @Test
    void alertDuringTheVisitFindsIt() {
        ClipResult result = judge(alert("Ann", 3.5), nobody(), alert("Bob", 13.2));

        assertThat(result.found()).isEqualTo(2);
        assertThat(result.missed()).isZero();
        assertThat(result.falseAlerts()).isZero();
        assertThat(result.strangers()).isEqualTo(1);
        assertThat(result.tracks()).isEqualTo(3);
    }

    @Test
    void delayCountsFromTheWideFaceAndKeepsItsSign() {
        ClipsResult all = new ClipsResult(List.of(judge(alert("Ann", 3.5), alert("Bob", 13.2))));

        assertThat(all.medianDelay().orElseThrow()).isCloseTo((0.5 - 0.8) / 2, within(1e-9));
        assertThat(all.worstDelay().orElseThrow()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void visitWithoutAnAlertIsMissed() {
        ClipResult result = judge(alert("Ann", 3.5), nobody());

        assertThat(result.missed()).isEqualTo(1);
        assertThat(result.visits().getLast().found()).isFalse();
        assertThat(result.visits().getLast().delay()).isEmpty();
    }

    @Test
    void alertAfterThePersonHasGoneIsFalseAndTheVisitMissed() {
        ClipResult result = judge(alert("Ann", 6.5), alert("Bob", 14));

        assertThat(result.falseAlerts()).isEqualTo(1);
        assertThat(result.missed()).isEqualTo(1);
    }

    @Test
    void strangerTakenForSomebodyListedIsAFalseAlert() {
        ClipResult result = judge(alert("Ann", 3.5), alert("Bob", 8), alert("Bob", 14));

        assertThat(result.falseAlerts()).isEqualTo(1);
        assertThat(result.strangersAlerted()).isEqualTo(1);
        assertThat(result.found()).isEqualTo(2);
    }

    @Test
    void falseAlertWhileNoStrangerIsThereIsNoStrangers() {
        ClipResult result = judge(alert("Bob", 2), alert("Bob", 11));

        assertThat(result.falseAlerts()).isEqualTo(2);
        assertThat(result.strangersAlerted()).isZero();
    }

    @Test
    void listedPersonTakenForAnotherIsFalseAndMissed() {
        ClipResult result = judge(alert("Bob", 3.5), alert("Bob", 14));

        assertThat(result.falseAlerts()).isEqualTo(1);
        assertThat(result.found()).isEqualTo(1);
        assertThat(result.missed()).isEqualTo(1);
    }

    @Test
    void secondAlertForAVisitIsCountedApart() {
        ClipResult result = judge(alert("Ann", 5), alert("Ann", 3.5), alert("Bob", 14));

        assertThat(result.repeated()).isEqualTo(1);
        assertThat(result.falseAlerts()).isZero();
        assertThat(result.visits().getFirst().alertAt()).contains(3.5);
    }

    @Test
    void matchWithoutAnAlertIsNone() {
        ScannedTrack again = new ScannedTrack(
                "clip", 1, Duration.ZERO, Duration.ZERO, Optional.of("Ann"), Optional.of(0.6), Optional.empty(), 9);

        assertThat(judge(again).found()).isZero();
    }

    @Test
    void withoutAnybodyFoundThereIsNoDelay() {
        ClipsResult all = new ClipsResult(List.of(judge(nobody())));

        assertThat(all.medianDelay()).isEmpty();
        assertThat(all.worstDelay()).isEmpty();
        assertThat(all.missed()).isEqualTo(2);
    }

    private static ClipResult judge(ScannedTrack... tracks) {
        return ClipResult.judge("clip", TRUTH, List.of(tracks));
    }

    private static ClipTruth.Visit visit(String person, double start, double end, double wide) {
        return new ClipTruth.Visit(Optional.of(person), start, end, wide);
    }

    private static ScannedTrack alert(String person, double at) {
        return track(Optional.of(person), Optional.of(Duration.ofMillis(Math.round(at * 1000))));
    }

    private static ScannedTrack nobody() {
        return track(Optional.empty(), Optional.empty());
    }

    private static ScannedTrack track(Optional<String> person, Optional<Duration> alertAt) {
        return new ScannedTrack("clip", 1, Duration.ZERO, Duration.ZERO, person, Optional.of(0.6), alertAt, 9);
    }
}
