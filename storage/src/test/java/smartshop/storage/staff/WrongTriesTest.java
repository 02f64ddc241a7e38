package smartshop.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongTriesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void pausesDoubleUpToHalfAnHour() {
        assertThat(pause(4)).isZero();
        assertThat(pause(5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(pause(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(11)).isEqualTo(Duration.ofMinutes(16));
        assertThat(pause(12)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(99)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void hundredWrongOnesAreTheLastWhateverTheClockSays() {
        assertThat(after(99).tooMany()).isFalse();
        assertThat(after(100).asOf(NOON.minus(Duration.ofDays(1))).tooMany()).isTrue();
        assertThat(after(100).asOf(NOON.plus(Duration.ofDays(9999))).tooMany()).isTrue();
    }

    private static Duration pause(int wrong) {
        return after(wrong)
                .pause(NOON)
                .map(until -> Duration.between(NOON, until))
                .orElse(Duration.ZERO);
    }

    private static WrongTries after(int wrong) {
        WrongTries tries = WrongTries.NONE;
        for (int i = 0; i < wrong; i++) {
            tries = tries.another(NOON);
        }
        return tries;
    }
}
