package smartshop.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.encode.TestDecoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Mask;

class SourcesTest {
    private static final VideoFormat FORMAT = new VideoFormat(320, 240, 15);

    @TempDir
    Path folder;

    @BeforeEach
    void quiet() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    @Test
    void h264GoesThroughUntouched() throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        Path file = h264(pictures);
        List<AccessUnit> units = all("file:" + file);
        assertThat(units).hasSameSizeAs(pictures);
        for (int i = 0; i < units.size(); i++) {
            // A leading zero belongs to the start code or not, as one likes.
            assertThat(units.get(i).data()).endsWith(withoutFirst(pictures.get(i)));
        }
        assertThat(units).extracting(AccessUnit::ptsMicros).isSorted().doesNotHaveDuplicates();
        assertThat(units.getFirst().keyframe()).isTrue();
    }

    @Test
    void loopGoesOnWithoutABreak() throws Exception {
        Path file = h264(new ArrayList<>());
        List<AccessUnit> units = new ArrayList<>();
        try (CaptureSource source = open("file:" + file + "?loop")) {
            for (int i = 0; i < 25; i++) {
                units.add(source.next());
            }
        }
        assertThat(units).extracting(AccessUnit::frame).isSorted().doesNotHaveDuplicates();
        assertThat(units).extracting(AccessUnit::ptsMicros).isSorted().doesNotHaveDuplicates();
        assertThat(units.stream().filter(AccessUnit::keyframe).count()).isGreaterThan(1);
        assertDecodable(units);
    }

    @Test
    void otherVideoIsEncodedAnewWithNoMoreThanIsWanted() throws Exception {
        String source = "file:" + motionJpeg();
        List<AccessUnit> units = all(source);
        // Six pictures in the time of 25 a second, of which 15 are wanted.
        assertThat(units).hasSize(4);
        assertDecodable(units);
        try (CaptureSource fast = open(source, new Tuning(new VideoFormat(320, 240, 25), 500_000, List.of()))) {
            assertThat(fast.format()).isEqualTo(new VideoFormat(160, 120, 25));
        }
    }

    @Test
    void passedThroughPicturesStayAsTheyAre() throws Exception {
        try (CaptureSource source = open("file:" + h264(new ArrayList<>()))) {
            assertThat(source.retune(new Tuning(new VideoFormat(160, 120, 5), 100_000, List.of())))
                    .isFalse();
        }
    }

    @Test
    void masksAreNeverPassedThrough() throws Exception {
        Tuning masked = new Tuning(FORMAT, 500_000, List.of(new Mask(0.25, 0, 0.5, 1)));
        try (CaptureSource source = open("file:" + h264(new ArrayList<>()) + "?loop", masked);
                TestDecoder decoder = new TestDecoder()) {
            for (int i = 0; i < 15; i++) {
                AccessUnit unit = source.next();
                assertMasked(decoder.decode(unit.data(), unit.ptsMicros()).getFirst(), 0.25, 0.75);
            }
        }
    }

    @Test
    void drawnPicturesChangeInPlace() throws Exception {
        Tuning small = new Tuning(new VideoFormat(160, 120, 5), 100_000, List.of());
        try (CaptureSource source = open("pattern");
                TestDecoder decoder = new TestDecoder()) {
            AccessUnit before = source.next();
            assertThat(decoder.decode(before.data(), 0).getFirst().width()).isEqualTo(320);
            assertThat(source.retune(small)).isTrue();
            assertThat(source.format()).isEqualTo(small.format());
            AccessUnit first = source.next();
            AccessUnit second = source.next();
            assertThat(first.keyframe()).isTrue();
            assertThat(first.frame()).isGreaterThan(before.frame());
            assertThat(first.ptsMicros()).isGreaterThan(before.ptsMicros());
            assertThat(second.ptsMicros() - first.ptsMicros()).isGreaterThanOrEqualTo(200_000);
            TestDecoder.Decoded picture = decoder.decode(first.data(), 1).getFirst();
            assertThat(picture.width()).isEqualTo(160);
            assertThat(picture.height()).isEqualTo(120);
        }
    }

    @Test
    void whatIsBehindAMaskIsBlackBeforeAndAfterEveryChange() throws Exception {
        Mask left = new Mask(0, 0, 0.3, 1);
        Mask right = new Mask(0.7, 0.1, 0.3, 0.8);
        try (CaptureSource source = open("pattern", new Tuning(FORMAT, 500_000, List.of(left)));
                TestDecoder decoder = new TestDecoder()) {
            assertMasked(next(source, decoder), 0, 0.3);
            source.retune(new Tuning(FORMAT, 500_000, List.of(left, right)));
            assertMasked(next(source, decoder), 0.7, 1);
            source.retune(new Tuning(new VideoFormat(162, 122, 5), 100_000, List.of(left, right)));
            TestDecoder.Decoded small = next(source, decoder);
            assertMasked(small, 0, 0.3);
            assertMasked(small, 0.7, 1);
            assertThat(small.brightness()[small.width() / 2]).isGreaterThan(60);
            source.retune(new Tuning(FORMAT, 500_000, List.of()));
            assertThat(next(source, decoder).brightness()[300]).isGreaterThan(60);
        }
    }

    private static TestDecoder.Decoded next(CaptureSource source, TestDecoder decoder) throws Exception {
        AccessUnit unit = source.next();
        return decoder.decode(unit.data(), unit.ptsMicros()).getFirst();
    }

    /** Black is 16; the encoder may be off by a little. */
    private static void assertMasked(TestDecoder.Decoded picture, double from, double to) {
        for (int x = (int) (from * picture.width()); x < to * picture.width(); x++) {
            assertThat(picture.brightness()[x]).as("column %d", x).isLessThan(22);
        }
    }

    @Test
    void recordingOfAShopGoesThrough() throws Exception {
        Path clip = shared("testdata/entrance-1.mp4");
        assumeThat(clip).as("the recordings beside the checkout").exists();
        List<AccessUnit> units = new ArrayList<>();
        try (CaptureSource source = open("file:" + clip)) {
            assertThat(source.format()).isEqualTo(new VideoFormat(1280, 720, 15));
            for (int i = 0; i < 20; i++) {
                units.add(source.next());
            }
        }
        assertDecodable(units);
    }

    @Test
    void unreadableRecordingIsNamed() throws Exception {
        assertThatThrownBy(() -> open("file:" + folder.resolve("none.mp4")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.mp4");
        Path text = Files.writeString(folder.resolve("letter.mp4"), "Dear shop, ");
        assertThatThrownBy(() -> open("file:" + text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("letter.mp4");
    }

    @Test
    void missingBusCameraIsNamed() {
        assertThatThrownBy(() -> open("v4l2:/dev/video99"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/dev/video99");
    }

    @Test
    void failingNetworkCameraIsNamedWithoutItsPassword() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> open("rtsp://admin:hunter2@127.0.0.1:" + free + "/live"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("admin");
    }

    @Test
    void drawnShopStreams() throws Exception {
        List<AccessUnit> units = new ArrayList<>();
        try (CaptureSource source =
                open("demo:camera=0&cameras=1&seed=7&seconds=30&start=" + System.currentTimeMillis())) {
            for (int i = 0; i < 5; i++) {
                units.add(source.next());
            }
        }
        assertDecodable(units);
    }

    private static byte[] withoutFirst(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    /** What lies in a folder {@code shared} beside the checkout or above it. */
    private static Path shared(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path found = up.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return Path.of("shared", name);
    }

    private static void assertDecodable(List<AccessUnit> units) {
        int decoded = 0;
        try (TestDecoder decoder = new TestDecoder()) {
            for (AccessUnit unit : units) {
                decoded += decoder.decode(unit.data(), unit.ptsMicros()).size();
            }
        }
        assertThat(decoded).isEqualTo(units.size());
    }

    private static List<AccessUnit> all(String source) throws Exception {
        List<AccessUnit> units = new ArrayList<>();
        try (CaptureSource capture = open(source)) {
            for (AccessUnit unit = capture.next(); unit != null; unit = capture.next()) {
                units.add(unit);
            }
        }
        return units;
    }

    private static CaptureSource open(String source) throws IOException {
        return open(source, new Tuning(FORMAT, 500_000, List.of()));
    }

    private static CaptureSource open(String source, Tuning tuning) throws IOException {
        return new Sources(SourceAddress.parse(source), Clock.systemUTC(), System::nanoTime).open(1, FORMAT, tuning);
    }

    private Path h264(List<byte[]> pictures) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] bgr = new byte[3 * 320 * 240];
        Painter painter = new PatternPainter(320, 240);
        try (H264Encoder encoder = new H264Encoder(320, 240, 15, 500_000)) {
            for (int i = 0; i < 10; i++) {
                painter.draw(i / 15.0, bgr);
                pictures.add(encoder.encode(bgr, i * 66_667L).data());
                stream.writeBytes(pictures.getLast());
            }
        }
        return Files.write(folder.resolve("video.h264"), stream.toByteArray());
    }

    private Path motionJpeg() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(161, 121, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 6; i++) {
            graphics.setColor(Color.getHSBColor(i / 6f, 1, 1));
            graphics.fillRect(20 * i, 0, 40, 121);
            ImageIO.write(image, "jpg", stream);
        }
        graphics.dispose();
        return Files.write(folder.resolve("video.mjpeg"), stream.toByteArray());
    }
}
