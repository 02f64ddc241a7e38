package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import smartshop.app.desktop.SleepWatch;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;

class WakingTest {
    private static final Duration TICK = Duration.ofMillis(500);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicInteger calls = new AtomicInteger();
    private final Notices notices = new Notices(clock);
    private Waking waking = waking(false);

    private Waking waking(boolean countsAsleep) {
        return new Waking(new SleepWatch(clock, nanos::get, countsAsleep), calls::incrementAndGet, notices);
    }

    private void pass(Duration wall, Duration counted) {
        clock.advance(wall);
        nanos.addAndGet(counted.toNanos());
        waking.check();
    }

    private String said() {
        return notices.all().stream().map(Notice::words).findFirst().orElse("");
    }

    @Test
    void whereTheCounterStandsStillTheClockTellsOfTheSleep() {
        pass(TICK, TICK);
        pass(Duration.ofHours(9).plusMinutes(12), TICK);
        pass(TICK, TICK);

        assertThat(said()).startsWith("The computer slept for 9 h 12 min");
        assertThat(calls).hasValue(1);
        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void whereTheCounterGoesOnItTellsOfTheSleepEvenIfTheClockWasSetBack() {
        waking = waking(true);
        pass(Duration.ofHours(-1), Duration.ofMinutes(42));

        assertThat(said()).startsWith("The computer slept for 42 min");
        assertThat(calls).hasValue(1);
    }

    @Test
    void aClockThatIsSetRightOrBackAndABusyDiskAreNoSleep() {
        pass(Duration.ofSeconds(20), TICK);
        pass(Duration.ofHours(-1), TICK);
        pass(Duration.ofSeconds(15), Duration.ofSeconds(15));
        pass(Duration.ofMinutes(2), Duration.ofMinutes(2));

        assertThat(said()).isEmpty();
        assertThat(calls).hasValue(0);
    }
}
