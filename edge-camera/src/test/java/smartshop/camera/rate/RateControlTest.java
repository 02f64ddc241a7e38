package smartshop.camera.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import smartshop.camera.capture.VideoFormat;

class RateControlTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration TICK = Duration.ofMillis(200);

    private final RateControl control = new RateControl(Ladder.below(new VideoFormat(1280, 720, 15), 1_500_000, 0));
    private long nanos;

    @Test
    void aGoodLinkKeepsWhatWasAskedFor() {
        assertThat(after(Duration.ofMinutes(1), NONE)).isEqualTo(1_500_000);
    }

    @Test
    void aSlowLinkGetsWhatItCarriesLessAShare() {
        assertThat(decide(SLOW, 1_000_000)).isEqualTo(800_000);
    }

    @Test
    void whatIsNotMeasuredIsOneStep() {
        assertThat(decide(SLOW)).isEqualTo(1_200_000);
    }

    @Test
    void aStepIsGivenTimeToWork() {
        decide(SLOW);
        assertThat(after(RateControl.HOLD.minus(TICK), SLOW)).isEqualTo(1_200_000);
        assertThat(after(TICK, SLOW)).isEqualTo(800_000);
    }

    @Test
    void aDeadLinkIsTheLowestRungAtOnce() {
        decide(SLOW);
        assertThat(decide(RateControl.STUCK.plusMillis(1))).isEqualTo(300_000);
    }

    @Test
    void quietForLongIsOneRungUp() {
        decide(RateControl.STUCK.plusMillis(1));
        assertThat(after(RateControl.PATIENCE, NONE)).isEqualTo(300_000);
        assertThat(after(TICK, NONE)).isEqualTo(600_000);
        assertThat(after(RateControl.PATIENCE, NONE)).isEqualTo(800_000);
    }

    @Test
    void whatWaitsALittleIsNotQuiet() {
        decide(SLOW);
        after(RateControl.PATIENCE.minus(TICK), NONE);
        decide(RateControl.IDLE);
        assertThat(after(RateControl.PATIENCE.minus(TICK), NONE)).isEqualTo(1_200_000);
    }

    @Test
    void aRungThatDidNotHoldIsTriedMoreSeldom() {
        decide(SLOW);
        after(RateControl.PATIENCE.plus(TICK), NONE);
        assertThat(decide(SLOW)).isEqualTo(1_200_000);
        assertThat(after(RateControl.PATIENCE.multipliedBy(2).minus(TICK), NONE))
                .isEqualTo(1_200_000);
        assertThat(after(TICK.multipliedBy(2), NONE)).isEqualTo(1_500_000);
    }

    @Test
    void aNewLinkProvesItselfFromTheStart() {
        decide(SLOW);
        after(RateControl.PATIENCE.minus(TICK), NONE);
        control.unlinked();
        assertThat(after(RateControl.PATIENCE, NONE)).isEqualTo(1_200_000);
    }

    @Test
    void newSettingsDoNotLiftASlowLink() {
        decide(SLOW, 1_000_000);
        control.ladder(Ladder.below(new VideoFormat(1920, 1080, 15), 4_000_000, 0));
        assertThat(control.rung().bitrate()).isEqualTo(800_000);
        decide(RateControl.STUCK.plusMillis(1));
        control.ladder(Ladder.below(new VideoFormat(1920, 1080, 15), 4_000_000, Ladder.HARDWARE_FLOOR));
        assertThat(control.rung().bitrate()).isEqualTo(600_000);
    }

    @Test
    void newSettingsOnAGoodLinkAreTakenWhole() {
        control.ladder(Ladder.below(new VideoFormat(1920, 1080, 15), 4_000_000, 0));
        assertThat(control.rung().bitrate()).isEqualTo(4_000_000);
    }

    private int after(Duration time, Duration queueAge) {
        int bitrate = 0;
        for (Duration passed = NONE; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            bitrate = decide(queueAge);
        }
        return bitrate;
    }

    private int decide(Duration queueAge) {
        return decide(queueAge, OptionalDouble.empty());
    }

    private int decide(Duration queueAge, double carried) {
        return decide(queueAge, OptionalDouble.of(carried));
    }

    private int decide(Duration queueAge, OptionalDouble carried) {
        nanos += TICK.toNanos();
        return control.decide(queueAge, carried, nanos).bitrate();
    }
}
