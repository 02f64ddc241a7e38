package smartshop.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeStampsTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void aClockThatIsSetBackNeitherStopsNorBunchesThem() {
        TimeStamps stamps = new TimeStamps();

        assertThat(stamps.of(START)).isZero();
        assertThat(stamps.of(START.plusMillis(100))).isEqualTo(100_000);
        Instant back = START.minusSeconds(3600);
        assertThat(stamps.of(back)).isEqualTo(100_001);
        assertThat(stamps.of(back.plusMillis(100))).isEqualTo(200_001);
        assertThat(stamps.of(back.plusMillis(200))).isEqualTo(300_001);
    }
}
