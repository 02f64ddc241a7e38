package smartshop.app.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;

class IdleWatchTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicInteger covered = new AtomicInteger();
    private final IdleWatch idle = new IdleWatch(clock, () -> Duration.ofMinutes(5), covered::incrementAndGet);

    @Test
    void eachTouchGivesFiveMinutesMore() {
        after(Duration.ofMinutes(4));
        idle.touched();
        after(Duration.ofMinutes(4));
        assertThat(covered).hasValue(0);
        after(Duration.ofMinutes(1));
        assertThat(covered).hasValue(1);
    }

    @Test
    void computerThatSleptOrWhoseClockWentBackWasLeftAlone() {
        after(Duration.ofHours(-1));
        assertThat(covered).hasValue(1);
    }

    private void after(Duration time) {
        clock.advance(time);
        idle.tick();
    }
}
