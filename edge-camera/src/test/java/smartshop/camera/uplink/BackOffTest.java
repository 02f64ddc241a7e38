package smartshop.camera.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff exact = new BackOff(new Middle());

    @Test
    void waitsDoubleUpToFiveSeconds() {
        assertThat(Stream.generate(() -> exact.after(Duration.ZERO)).limit(7).map(Duration::toMillis))
                .containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L, 5000L);
    }

    @Test
    void goodLinkBeginsAnew() {
        exact.after(Duration.ZERO);
        exact.after(Duration.ZERO);
        assertThat(exact.after(BackOff.GOOD)).isEqualTo(BackOff.FIRST);
    }

    @Test
    void shortLinkDoesNot() {
        exact.after(Duration.ZERO);
        assertThat(exact.after(Duration.ofSeconds(4))).hasMillis(1000);
    }

    @Test
    void refusalWaitsLongAtOnce() {
        assertThat(exact.afterRefusal()).isEqualTo(BackOff.REFUSED);
    }

    @Test
    void jitterStaysWithinAFifth() {
        BackOff jittered = new BackOff(new Random(3));
        for (int i = 0; i < 200; i++) {
            assertThat(jittered.afterRefusal()).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
        }
    }

    private static final class Middle implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
