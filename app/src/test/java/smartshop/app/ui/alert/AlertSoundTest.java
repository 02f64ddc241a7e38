package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class AlertSoundTest {
    private final SimpleBooleanProperty calling = new SimpleBooleanProperty();
    private final SimpleBooleanProperty muted = new SimpleBooleanProperty();
    private final SimpleBooleanProperty late = new SimpleBooleanProperty();
    private final AtomicInteger chimes = new AtomicInteger();
    private final AtomicInteger complaints = new AtomicInteger();

    @Test
    void anAlertSoundsAtOnceAndEachNewOneAgain() throws InterruptedException {
        try (AlertSound sound = new AlertSound(loudness -> chimes.incrementAndGet(), calling, muted, late, () -> {})) {
            calling.set(true);
            eventually("the first chime", () -> chimes.get() == 1);
            calling.set(false);
            calling.set(true);
            eventually("the second chime", () -> chimes.get() == 2);
        }
    }

    @Test
    void whenMutedNothingSoundsUntilItIsNot() throws InterruptedException {
        muted.set(true);
        try (AlertSound sound = new AlertSound(loudness -> chimes.incrementAndGet(), calling, muted, late, () -> {})) {
            calling.set(true);
            assertThat(chimes).hasValue(0);
            muted.set(false);
            eventually("the chime", () -> chimes.get() == 1);
        }
    }

    @Test
    void withoutASoundDeviceItSaysSoOnce() throws InterruptedException {
        Speaker none = loudness -> {
            chimes.incrementAndGet();
            throw new Speaker.SilentException(new IllegalArgumentException("no line"));
        };
        try (AlertSound sound = new AlertSound(none, calling, muted, late, complaints::incrementAndGet)) {
            calling.set(true);
            eventually("the complaint", () -> complaints.get() == 1);
            calling.set(false);
            calling.set(true);
            eventually("the second try", () -> chimes.get() == 2);
        }
        assertThat(complaints).hasValue(1);
    }

    @Test
    void anUnansweredAlertSoundsAtZeroFiveTenAndThenEveryFifteenSeconds() {
        List<Long> times = IntStream.rangeClosed(0, 4)
                .mapToObj(count -> IntStream.rangeClosed(1, count)
                        .mapToObj(AlertRhythm::pauseAfter)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toSeconds())
                .toList();

        assertThat(times).containsExactly(0L, 5L, 10L, 25L, 40L);
    }

    @Test
    void itGetsLouderInThreeStepsAndAtOnceWhenSomebodyShouldHaveAnswered() {
        assertThat(IntStream.range(0, 8).map(chimes -> AlertRhythm.loudness(chimes, false)))
                .containsExactly(1, 1, 2, 2, 3, 3, 3, 3);
        assertThat(AlertRhythm.loudness(0, true)).isEqualTo(AlertRhythm.STEPS);
        assertThat(loudest(Chime.samples(1))).isLessThan(loudest(Chime.samples(2)));
        assertThat(loudest(Chime.samples(3))).isLessThan(Short.MAX_VALUE);
    }

    private static int loudest(byte[] pcm) {
        return IntStream.range(0, pcm.length / 2)
                .map(at -> Math.abs(sample(pcm, at)))
                .max()
                .orElseThrow();
    }

    @Test
    void theChimeIsTwoTonesThatRiseAndFadeWithoutAClick() {
        byte[] pcm = Chime.samples(2);

        assertThat(pcm.length / 2f / Chime.RATE).isBetween(0.359f, 0.361f);
        assertThat(Math.abs(sample(pcm, 0))).isLessThan(10);
        assertThat(Math.abs(sample(pcm, pcm.length / 2 - 1))).isLessThan(100);
        assertThat(crossings(pcm, 0)).isBetween(235L, 239L);
        assertThat(crossings(pcm, pcm.length / 4)).isBetween(314L, 318L);
    }

    private static long crossings(byte[] pcm, int from) {
        return IntStream.range(from + 1, from + pcm.length / 4)
                .filter(at -> sample(pcm, at - 1) < 0 != sample(pcm, at) < 0)
                .count();
    }

    private static int sample(byte[] pcm, int at) {
        return (pcm[2 * at] & 0xff) | pcm[2 * at + 1] << 8;
    }
}
