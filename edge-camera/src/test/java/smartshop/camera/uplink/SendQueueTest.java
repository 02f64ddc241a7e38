package smartshop.camera.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import smartshop.camera.link.AccessUnit;

class SendQueueTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    /** Frames in the order in which they were kept; -1 where the link took pictures again. */
    private final List<Long> kept = new ArrayList<>();

    private final Unsent unsent = new Unsent() {
        @Override
        public void keep(AccessUnit unit) {
            kept.add(unit.frame());
        }

        @Override
        public void cut() {
            kept.add(-1L);
        }
    };
    private final SendQueue queue = new SendQueue(nanos::get, asked::incrementAndGet, unsent);
    private long sentBytes;
    private long frame;

    @BeforeEach
    void open() {
        queue.open();
        asked.set(0);
    }

    @Test
    void newLinkBeginsWithAKeyframe() throws Exception {
        picture();
        picture();
        keyframe();
        picture();
        assertThat(taken()).containsExactly(2L, 3L);
    }

    @Test
    void newLinkAsksForAKeyframe() {
        queue.open();
        assertThat(asked).hasValue(1);
    }

    @Test
    void slowLinkDropsToTheNextKeyframe() throws Exception {
        keyframe();
        picture();
        later(SendQueue.LONGEST_WAIT.plusMillis(1));
        picture();
        picture();
        assertThat(asked).hasValue(1);
        keyframe();
        picture();
        assertThat(taken()).containsExactly(4L, 5L);
    }

    @Test
    void keyframeThatWaitsIsWhereItGoesOn() throws Exception {
        keyframe();
        picture();
        later(SendQueue.LONGEST_WAIT.minusMillis(100));
        keyframe();
        later(Duration.ofMillis(200));
        picture();
        assertThat(taken()).containsExactly(2L, 3L);
        assertThat(asked).hasValue(0);
    }

    @Test
    void tooManyBytesAreDroppedLikeTooOldOnes() throws Exception {
        keyframe();
        offer(false, SendQueue.MOST_BYTES);
        keyframe();
        assertThat(taken()).containsExactly(2L);
        assertThat(asked).hasValue(1);
    }

    @Test
    void nothingIsKeptWithoutALink() throws Exception {
        keyframe();
        queue.close();
        keyframe();
        assertThat(taken()).isEmpty();
        assertThat(queue.count().dropped()).isEqualTo(2);
    }

    @Test
    void everyPictureIsCountedOnce() throws Exception {
        for (int i = 0; i < 300; i++) {
            if (i % 30 == 0) {
                keyframe();
            } else {
                picture();
            }
            later(Duration.ofMillis(66));
            if (i % 3 == 0) {
                queue.poll(Duration.ZERO);
            }
        }
        SendQueue.Count count = queue.count();
        assertThat(count.captured()).isEqualTo(300);
        assertThat(count.sent() + count.dropped() + count.waiting()).isEqualTo(300);
        assertThat(count.dropped()).isPositive();
    }

    @Test
    void whatIsCapturedWithoutALinkIsHandedOnUntilAKeyframeGoesOut() {
        queue.close();
        keyframe();
        picture();
        queue.open();
        picture();
        keyframe();
        picture();

        assertThat(kept).containsExactly(0L, 1L, 2L, -1L);
    }

    @Test
    void aLongStallHandsOnWhatItDropsWithThePicturesItBuildsOn() throws Exception {
        keyframe();
        picture();
        picture();
        send(2);
        later(SendQueue.LONGEST_WAIT.plusMillis(1));
        picture();
        picture();
        keyframe();

        assertThat(kept).containsExactly(-1L, 0L, 1L, 2L, 3L, 4L, -1L);
        assertThat(taken()).containsExactly(5L);
    }

    @Test
    void whatMayNotHaveArrivedIsHandedOnWhenTheLinkEnds() throws Exception {
        keyframe();
        picture();
        keyframe();
        picture();
        picture();
        picture();
        send(4);
        queue.arrived(queue.count().sent() * 10 - 5); // all but the last
        queue.close();

        assertThat(kept).startsWith(-1L, 2L, 3L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatHasArrivedIsNotHandedOn() throws Exception {
        keyframe();
        picture();
        send(2);
        queue.arrived(sentBytes);
        queue.close();

        assertThat(kept).containsExactly(-1L);
    }

    @Test
    void whatMayNotLeaveIsNotHandedOnEither() throws Exception {
        keyframe();
        picture();
        send(1);
        queue.flush();
        queue.close();

        assertThat(kept).containsExactly(-1L);
    }

    private void send(int pictures) throws InterruptedException {
        for (int i = 0; i < pictures; i++) {
            sentBytes += queue.poll(Duration.ZERO).data().length;
            queue.taken(sentBytes);
        }
    }

    private void keyframe() {
        offer(true, 10);
    }

    private void picture() {
        offer(false, 10);
    }

    private void offer(boolean keyframe, int bytes) {
        queue.offer(new AccessUnit(1, frame, frame, Instant.EPOCH, keyframe, new byte[bytes]));
        frame++;
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private List<Long> taken() throws InterruptedException {
        List<Long> frames = new ArrayList<>();
        for (AccessUnit unit = queue.poll(Duration.ZERO); unit != null; unit = queue.poll(Duration.ZERO)) {
            frames.add(unit.frame());
        }
        return frames;
    }
}
