package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServiceWatchTest {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();

    @Test
    void deviceThatWorksSaysSo() throws Exception {
        try (ServiceWatch watch = new ServiceWatch(Duration.ofMillis(20), pictures::incrementAndGet, said::add)) {
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("WATCHDOG_USEC=20000");
            for (int i = 0; i < 5; i++) {
                assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("WATCHDOG=1");
            }
        }
    }

    @Test
    void deviceThatHangsSaysNothing() throws Exception {
        try (ServiceWatch watch = new ServiceWatch(Duration.ofMillis(20), this::look, said::add)) {
            assertThat(said.poll(10, TimeUnit.SECONDS)).startsWith("WATCHDOG_USEC=");
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("WATCHDOG=1");
            Until.holds(() -> looks.get() > 10, "several looks");
            assertThat(said).isEmpty();
            pictures.incrementAndGet();
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void deviceThatIsDoneIsNotWatched() throws Exception {
        new ServiceWatch(Duration.ofMillis(20), pictures::get, said::add).close();
        Until.holds(() -> said.contains("WATCHDOG_USEC=0"), "the last word");
        assertThat(said).last().isEqualTo("WATCHDOG_USEC=0");
    }

    @Test
    void withoutSystemdThereIsNothingToDo() {
        assertThat(ServiceWatch.start(Map.of(), pictures::get)).isEmpty();
        assertThat(ServiceWatch.start(Map.of("WATCHDOG_USEC", "soon"), pictures::get))
                .isEmpty();
    }

    private long look() {
        looks.incrementAndGet();
        return pictures.get();
    }
}
