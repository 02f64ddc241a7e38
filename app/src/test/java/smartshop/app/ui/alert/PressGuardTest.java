package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;

class PressGuardTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final PressGuard guard = new PressGuard(clock);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void aPressAimedAtWhatStoodThereBeforeDoesNothing() {
        guard.replaced();
        clock.advance(Duration.ofMillis(599));
        guard.press(done::incrementAndGet);
        assertThat(done).hasValue(0);

        clock.advance(Duration.ofMillis(1));
        guard.press(done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void everyReplacementWaitsAnew() {
        guard.replaced();
        clock.advance(Duration.ofSeconds(5));
        guard.replaced();
        guard.press(done::incrementAndGet);

        assertThat(done).hasValue(0);
    }
}
