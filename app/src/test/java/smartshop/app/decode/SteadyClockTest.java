package smartshop.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    /** The JVM's counter may begin anywhere and run over. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    private final SteadyClock clock = new SteadyClock(nanos::get);

    @Test
    void itCountsWhatPassesAlsoWhenTheCounterRunsOver() {
        Instant before = clock.instant();

        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void everyWaitCountsFromItsStartInAnyZone() {
        assertThat(clock.instant()).isAfter(Instant.EPOCH.plus(Duration.ofHours(1)));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(clock.instant());
    }
}
