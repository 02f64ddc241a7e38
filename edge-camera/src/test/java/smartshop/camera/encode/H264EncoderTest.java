package smartshop.camera.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class H264EncoderTest {
    private static final int WIDTH = 322;
    private static final int HEIGHT = 180;
    private static final int FRAME_MICROS = 66_667;

    private final byte[] bgr = new byte[3 * WIDTH * HEIGHT];

    @BeforeAll
    static void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    @Test
    void everyPictureComesOutWithItsTimeAndBrightness() throws Exception {
        List<TestDecoder.Decoded> decoded = new ArrayList<>();
        try (H264Encoder encoder = encoder();
                TestDecoder decoder = new TestDecoder()) {
            for (int i = 0; i < 40; i++) {
                Arrays.fill(bgr, (byte) (40 + 4 * i));
                Encoded encoded = encoder.encode(bgr, (long) i * FRAME_MICROS);
                decoded.addAll(decoder.decode(encoded.data(), encoded.ptsMicros()));
            }
        }
        assertThat(decoded).hasSize(40);
        for (int i = 0; i < 40; i++) {
            TestDecoder.Decoded picture = decoded.get(i);
            assertThat(picture.ptsMicros()).isEqualTo((long) i * FRAME_MICROS);
            assertThat(picture.width()).isEqualTo(WIDTH);
            assertThat(picture.height()).isEqualTo(HEIGHT);
            // BT.601, limited: 16 is black and 235 is white.
            double expected = 16 + (40 + 4 * i) * 219 / 255.0;
            assertThat((double) picture.brightness()[WIDTH / 2]).isCloseTo(expected, within(5.0));
        }
    }

    @Test
    void keyframeComesEveryTwoSecondsWithItsParameters() throws Exception {
        List<Integer> keyframes = new ArrayList<>();
        try (H264Encoder encoder = encoder()) {
            for (int i = 0; i < 61; i++) {
                Encoded encoded = encoder.encode(bgr, (long) i * FRAME_MICROS);
                if (encoded.keyframe()) {
                    keyframes.add(i);
                    assertThat(encoded.data()[4] & 0x1F)
                            .as("parameter set first")
                            .isEqualTo(7);
                }
            }
        }
        assertThat(keyframes).containsExactly(0, 30, 60);
    }

    @Test
    void keyframeComesWhenAsked() throws Exception {
        try (H264Encoder encoder = encoder()) {
            encoder.encode(bgr, 0);
            assertThat(encoder.encode(bgr, FRAME_MICROS).keyframe()).isFalse();
            encoder.requestKeyframe();
            assertThat(encoder.encode(bgr, 2 * FRAME_MICROS).keyframe()).isTrue();
            assertThat(encoder.encode(bgr, 3 * FRAME_MICROS).keyframe()).isFalse();
        }
    }

    @Test
    void decodingCanStartAtAKeyframeInTheMiddle() throws Exception {
        try (H264Encoder encoder = encoder();
                TestDecoder decoder = new TestDecoder()) {
            for (int i = 0; i < 20; i++) {
                encoder.encode(bgr, (long) i * FRAME_MICROS);
            }
            encoder.requestKeyframe();
            Encoded encoded = encoder.encode(bgr, 20 * FRAME_MICROS);
            assertThat(decoder.decode(encoded.data(), encoded.ptsMicros())).hasSize(1);
        }
    }

    @Test
    void noiseIsEncodedWithoutLeavingPicturesOut() throws Exception {
        Random random = new Random(1);
        try (H264Encoder encoder = encoder()) {
            for (int i = 0; i < 30; i++) {
                random.nextBytes(bgr);
                assertThat(encoder.encode(bgr, (long) i * FRAME_MICROS)).isNotNull();
            }
        }
    }

    @Test
    void impossibleSizeIsRefused() {
        assertThatIOException().isThrownBy(() -> new H264Encoder(20_000, 20_000, 15, 1_000_000));
        assertThatIOException().isThrownBy(() -> new H264Encoder(0, 0, 15, 1_000_000));
    }

    @Test
    void closingTwiceIsHarmless() throws IOException {
        H264Encoder encoder = encoder();
        encoder.close();
        encoder.close();
    }

    private static H264Encoder encoder() throws IOException {
        return new H264Encoder(WIDTH, HEIGHT, 15, 500_000);
    }
}
