package smartshop.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import smartshop.recognition.image.I420Picture;

class LatestFrameTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final LatestFrame slot = new LatestFrame();

    @Test
    void theNewestFrameIsGivenOnce() {
        slot.publish(shade(1), NOON);
        slot.publish(shade(2), NOON.plusMillis(66));

        assertThat(slot.waiting()).isTrue();
        Frame taken = slot.take();

        assertThat(taken.picture().planes()[0]).isEqualTo((byte) 2);
        assertThat(taken.capturedAt()).isEqualTo(NOON.plusMillis(66));
        assertThat(slot.waiting()).isFalse();
        assertThat(slot.take()).isNull();
    }

    @Test
    void aTakenFrameStaysAsItIsWhileNewOnesArrive() {
        slot.publish(shade(1), NOON);
        Frame taken = slot.take();
        for (int i = 2; i < 10; i++) {
            slot.publish(shade(i), NOON);
        }

        assertThat(taken.picture().planes()).containsOnly(1);
    }

    @Test
    void buffersAreUsedAgain() {
        slot.publish(shade(1), NOON);
        byte[] first = slot.take().picture().planes();
        boolean again = false;
        for (int i = 0; i < 4; i++) {
            slot.publish(shade(i), NOON);
            again |= slot.take().picture().planes() == first;
        }

        assertThat(again).isTrue();
    }

    @Test
    void theWritersPictureIsCopied() {
        I420Picture written = shade(1);
        slot.publish(written, NOON);
        Arrays.fill(written.planes(), (byte) 9);

        assertThat(slot.take().picture().planes()).containsOnly(1);
    }

    @Test
    void wipingLeavesNothing() {
        slot.publish(shade(7), NOON);
        Frame taken = slot.take();
        slot.publish(shade(7), NOON);
        slot.wipe();

        assertThat(slot.take()).isNull();
        assertThat(taken.picture().planes()).containsOnly(0);
    }

    @Test
    void readerAndWriterAtOnceNeverMixTwoFramesAndNeverGoBack() throws Exception {
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 20_000; i++) {
                slot.publish(shade(i), NOON.plusNanos(i));
            }
        });
        Instant last = NOON;
        while (writer.isAlive() || slot.waiting()) {
            Frame frame = slot.take();
            if (frame != null) {
                int number = (int) NOON.until(frame.capturedAt(), java.time.temporal.ChronoUnit.NANOS);
                assertThat(frame.picture().planes()).containsOnly((byte) number);
                assertThat(frame.capturedAt()).isAfter(last);
                last = frame.capturedAt();
            }
        }
        assertThat(last).isEqualTo(NOON.plusNanos(20_000));
    }

    private static I420Picture shade(int shade) {
        byte[] planes = new byte[I420Picture.size(16, 8)];
        Arrays.fill(planes, (byte) shade);
        return new I420Picture(16, 8, planes);
    }
}
