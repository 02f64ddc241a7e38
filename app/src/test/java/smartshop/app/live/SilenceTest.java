package smartshop.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    private final Silence silence = new Silence();

    @Test
    void aCameraOfManyFramesIsSilentAfterASecond() {
        frames(0, 100, 200, 300);

        assertThat(silence.over(at(1299))).isFalse();
        assertThat(silence.over(at(1300))).isTrue();
    }

    @Test
    void aCameraThatSendsAFrameEveryTwoSecondsIsNotSilentBetweenThem() {
        frames(0, 2000, 4000);

        assertThat(silence.over(at(7999))).isFalse();
        assertThat(silence.over(at(8000))).isTrue();
    }

    @Test
    void oneFrameThatCameLateMakesNoSlowCamera() {
        frames(0, 100, 200, 5200);

        assertThat(silence.over(at(6200))).isTrue();
    }

    @Test
    void nobodyIsRememberedForLongerThanTenSeconds() {
        frames(0, 60_000, 120_000);

        assertThat(silence.over(at(129_999))).isFalse();
        assertThat(silence.over(at(130_000))).isTrue();
    }

    @Test
    void beforeTheFirstFrameItIsSilent() {
        assertThat(silence.over(START)).isTrue();
    }

    private void frames(long... milliseconds) {
        for (long each : milliseconds) {
            silence.frame(at(each));
        }
    }

    private static Instant at(long milliseconds) {
        return START.plusMillis(milliseconds);
    }
}
