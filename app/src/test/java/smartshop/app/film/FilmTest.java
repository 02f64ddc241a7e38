package smartshop.app.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import smartshop.recognition.image.I420Picture;

class FilmTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    @Test
    void aJpegComesBackShrunkAndLooksTheSame() {
        AtomicReference<byte[]> jpeg = new AtomicReference<>();
        try (JpegWriter writer = new JpegWriter(WIDTH);
                JpegReader reader = new JpegReader(WIDTH, HEIGHT);
                JpegReader smaller = new JpegReader(WIDTH / 2, HEIGHT / 2)) {
            for (int i = 0; i < 3; i++) {
                writer.write(picture(2 * WIDTH, 2 * HEIGHT, 60 * i), (bytes, width, height) -> {
                    assertThat(width).isEqualTo(WIDTH);
                    assertThat(height).isEqualTo(HEIGHT);
                    jpeg.set(new byte[bytes.remaining()]);
                    bytes.get(jpeg.get());
                });
                assertThat(brightness(reader.read(ByteBuffer.wrap(jpeg.get())))).isCloseTo(60 * i + 30, within());
                assertThat(brightness(smaller.read(ByteBuffer.wrap(jpeg.get()))))
                        .isCloseTo(60 * i + 30, within());
            }
            reader.wipe();
        }
        assertThat(jpeg.get().length).isBetween(500, 20_000);
    }

    @Test
    void nothingOfAPictureStaysInFFmpegsMemory() throws Exception {
        assumeTrue(MemoryScan.possible());
        MemoryScan scan = new MemoryScan();
        I420Picture scene = noisy();
        for (int piece : new int[] {1000, WIDTH * HEIGHT / 2, WIDTH * HEIGHT - 1000}) {
            scan.add(ByteBuffer.wrap(scene.planes()), piece);
        }
        ByteBuffer jpeg = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 2);
        try (JpegWriter writer = new JpegWriter(WIDTH);
                JpegReader reader = new JpegReader(WIDTH, HEIGHT)) {
            writer.write(scene, (bytes, width, height) -> jpeg.put(bytes));
            jpeg.flip();
            for (int tenth = 1; tenth < 10; tenth += 3) {
                scan.add(jpeg, jpeg.remaining() * tenth / 10);
            }
            assertThat(scan.count()).as("they are found while they are there").doesNotContain(0);
            I420Picture read = reader.read(jpeg.duplicate());
            scan.add(ByteBuffer.wrap(read.planes()), WIDTH * HEIGHT / 2);
            reader.wipe();
            writer.overwrite();
            Arrays.fill(scene.planes(), (byte) 0);
            while (jpeg.hasRemaining()) {
                jpeg.put((byte) 0);
            }
            assertThat(scan.count()).containsOnly(0);
        }
    }

    private static I420Picture noisy() {
        I420Picture picture = picture(WIDTH, HEIGHT, 60);
        Random random = new Random(7);
        for (int i = 0; i < picture.planes().length; i++) {
            picture.planes()[i] += (byte) (20 * random.nextGaussian());
        }
        return picture;
    }

    @Test
    void aClipIsPlayedForwardsAndToAnyMoment() {
        byte[] mp4 = clip();
        assertThat(new String(mp4, 4, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        try (Mp4Reader reader = new Mp4Reader(mp4)) {
            assertThat(reader.pictures()).isEqualTo(20);
            assertThat(reader.at(10)).isEqualTo(Duration.ofSeconds(2));
            for (int i = 0; i < reader.pictures(); i++) {
                assertThat(brightness(reader.picture(i))).isCloseTo(30 + 8 * i, within());
            }
            for (int i : new int[] {3, 17, 17, 0, 12, 13, 5}) {
                assertThat(brightness(reader.picture(i))).as("picture %d", i).isCloseTo(30 + 8 * i, within());
            }
        }
    }

    @Test
    void somethingElseIsNoClip() {
        assertThatThrownBy(() -> new Mp4Reader(new byte[5000])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] clip() {
        try (Mp4Writer writer = new Mp4Writer(WIDTH, HEIGHT, 5, 500_000, Instant.parse("2026-03-01T12:00:00Z"))) {
            for (int i = 0; i < 20; i++) {
                writer.add(picture(WIDTH, HEIGHT, 8 * i), i * 200_000L);
            }
            return writer.finish();
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(3.0);
    }

    /** A ramp from left to right. */
    private static I420Picture picture(int width, int height, int brighter) {
        byte[] planes = new byte[I420Picture.size(width, height)];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) (i < width * height ? 20 + brighter + 20 * (i % width) / width : 128);
        }
        return new I420Picture(width, height, planes);
    }

    private static double brightness(I420Picture picture) {
        long sum = 0;
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            sum += picture.planes()[i] & 0xff;
        }
        return sum / (double) (picture.width() * picture.height());
    }
}
