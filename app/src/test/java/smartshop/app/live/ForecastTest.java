package smartshop.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Instant LAST_YEAR = Instant.parse("2025-06-01T00:00:00Z");

    @Test
    void aThirdOfTheMonthIsAThirdOfTheBytes() {
        Instant now = Instant.parse("2026-04-11T00:00:00Z");
        assertThat(Forecast.ofMonth(20e9, LAST_YEAR, now).orElseThrow()).isCloseTo(60e9, within(1.0));
    }

    @Test
    void aCameraThatBeganLateCountsFromThen() {
        Instant now = Instant.parse("2026-04-21T00:00:00Z");
        Instant began = Instant.parse("2026-04-16T00:00:00Z");
        assertThat(Forecast.ofMonth(5e9, began, now).orElseThrow()).isCloseTo(15e9, within(1.0));
    }

    @Test
    void theFirstDaySaysNothing() {
        assertThat(Forecast.ofMonth(1e9, LAST_YEAR, Instant.parse("2026-04-01T23:00:00Z")))
                .isEmpty();
        assertThat(Forecast.ofMonth(1e9, Instant.parse("2026-04-20T00:00:00Z"), Instant.parse("2026-04-20T05:00:00Z")))
                .isEmpty();
    }

    @Test
    void theLastSecondIsWhatWasSent() {
        assertThat(Forecast.ofMonth(7e9, LAST_YEAR, Instant.parse("2026-02-28T23:59:59Z"))
                        .orElseThrow())
                .isCloseTo(7e9, within(1e6));
    }
}
