package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void tasksThatNobodyGetsToAreLeftOutInsteadOfPilingUp() {
        CountDownLatch disk = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (Background background = new Background("test-work")) {
            background.execute(() -> await(disk));
            for (int at = 0; at < 400; at++) {
                background.execute(done::incrementAndGet);
            }
            disk.countDown();
        }
        assertThat(done).hasValueBetween(1, 300);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
