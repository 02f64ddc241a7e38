package smartshop.app.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smartshop.recognition.image.I420Picture;

class RingsTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID CAMERA = UUID.randomUUID();

    private final AtomicBoolean watched = new AtomicBoolean(true);
    private final AtomicLong nanos = new AtomicLong();
    private final Rings rings = new Rings(camera -> watched.get(), nanos::get);

    @AfterEach
    void close() {
        rings.close();
    }

    @Test
    void aPictureIsGoneBeforeItIsHalfAMinuteOld() throws Exception {
        look(CAMERA, 0);
        Ring ring = rings.of(CAMERA);
        assertThat(ring.remains()).isPositive();
        nanos.addAndGet(Ring.LENGTH.toNanos() / 2);
        look(CAMERA, 1);
        nanos.addAndGet(Ring.LENGTH.toNanos() / 2);
        rings.check();
        assertThat(all(CAMERA)).hasSize(1);

        nanos.addAndGet(Ring.LENGTH.toNanos() / 2);
        rings.check();
        assertThat(rings.empty()).isTrue();
        assertThat(ring.remains()).isZero();
    }

    @Test
    void nothingIsLeftWhereMatchingIsStoppedACameraIsRemovedOrTheConsoleIsClosed() throws Exception {
        look(CAMERA, 0);
        rings.forget(CAMERA);
        assertThat(rings.empty()).isTrue();

        look(CAMERA, 1);
        watched.set(false);
        rings.check();
        assertThat(rings.empty()).isTrue();

        watched.set(true);
        look(CAMERA, 2);
        Ring ring = rings.of(CAMERA);
        rings.close();
        assertThat(ring.empty()).isTrue();
        assertThat(ring.remains()).isZero();
    }

    @Test
    void noMoreCamerasHaveOneThanThereIsMemoryFor() throws Exception {
        for (int i = 0; i < Rings.MOST; i++) {
            look(new UUID(1, i), i);
        }
        UUID further = new UUID(2, 0);
        rings.looked(further, picture(0), START, List.of());
        assertThat(rings.of(further).empty()).isTrue();
        rings.forget(new UUID(1, 0));
        look(further, 1);
    }

    @Test
    void whatIsOverwrittenIsGoneAndTheRestIsWhole() {
        Ring ring = new Ring();
        Random random = new Random(1);
        List<byte[]> jpegs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] jpeg = new byte[100_000 + random.nextInt(300_000)];
            Arrays.fill(jpeg, (byte) (i + 1));
            jpegs.add(jpeg);
            ring.add(new Scene(i, START.plusMillis(i), 0, List.of(), 2, 2), ByteBuffer.wrap(jpeg));
        }
        List<Scene> left = ring.between(START, START.plusSeconds(9));
        assertThat(left.size()).isBetween(14, 40);
        assertThat(left.getLast().number()).isEqualTo(59);
        long bytes = 0;
        for (Scene scene : left) {
            byte[] jpeg = jpegs.get((int) scene.number());
            bytes += jpeg.length;
            assertThat(ring.read(scene, buffer -> {
                        byte[] read = new byte[buffer.remaining()];
                        buffer.get(read);
                        return read;
                    }))
                    .contains(jpeg);
        }
        assertThat(ring.remains()).as("nothing else is in its memory").isEqualTo(bytes);
        assertThat(ring.read(new Scene(0, START, 0, List.of(), 2, 2), ByteBuffer::remaining))
                .isEmpty();
        ring.forget();
        assertThat(ring.remains()).isZero();
    }

    private void look(UUID camera, int number) throws InterruptedException {
        int before = all(camera).size();
        rings.looked(camera, picture(number), START.plusSeconds(number), List.of());
        eventually("it is in the ring", () -> all(camera).size() > before);
    }

    private List<Scene> all(UUID camera) {
        return rings.between(camera, Instant.EPOCH, Instant.MAX);
    }

    private static I420Picture picture(int seed) {
        byte[] planes = new byte[I420Picture.size(320, 180)];
        new Random(seed).nextBytes(planes);
        return new I420Picture(320, 180, planes);
    }
}
