package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.encode.TestDecoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Mask;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.link.Telemetry;

class StreamingTest {
    private static final Mask LEFT_HALF = new Mask(0, 0, 0.5, 1);

    private final TestDecoder decoder = new TestDecoder();

    @TempDir
    Path folder;

    private TestConsole console;
    private Thread device;

    @BeforeEach
    void start() throws Exception {
        console = new TestConsole();
    }

    @AfterEach
    void stop() throws Exception {
        stopDevice();
        console.close();
        decoder.close();
    }

    private void stopDevice() throws InterruptedException {
        if (device != null) {
            device.interrupt();
            device.join(10_000);
        }
    }

    @Test
    void patternArrivesBeginningWithAKeyframe() throws Exception {
        run("pattern");
        assertThat(LinkMessage.fromJson(console.text())).get().isInstanceOf(Hello.class);
        AccessUnit first = console.unit();
        AccessUnit second = console.unit();
        assertThat(first.keyframe()).isTrue();
        assertThat(second.epoch()).isEqualTo(first.epoch());
        assertThat(second.frame()).isGreaterThan(first.frame());
        assertThat(second.ptsMicros()).isGreaterThan(first.ptsMicros());
    }

    @Test
    void aLinkThatFailsUnexpectedlyEndsTheStreaming() throws Exception {
        LongSupplier broken = () -> {
            if (Thread.currentThread().getName().equals("uplink")) {
                throw new IllegalStateException("broken");
            }
            return System.nanoTime();
        };
        Streaming streaming =
                new Streaming(config("pattern"), Optional.empty(), Clock.systemUTC(), broken, new Random(1));

        assertThatThrownBy(() -> streaming.run(false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("start the camera again");
    }

    @Test
    void settingsChangeThePicturesWithoutAnotherStart() throws Exception {
        run("pattern");
        AccessUnit before = console.unit();
        console.say(settings(2, 160, 120));
        AccessUnit after = unitOf(160);
        assertThat(after.epoch()).isEqualTo(before.epoch());
        assertThat(after.ptsMicros()).isGreaterThan(before.ptsMicros());
    }

    @Test
    void largerPicturesThanBeforeAreDrawnAnew() throws Exception {
        run("pattern");
        AccessUnit before = console.unit();
        console.say(settings(2, 640, 480));
        assertThat(unitOf(640).epoch()).isGreaterThan(before.epoch());
    }

    @Test
    void noPictureComesBeforeTheConsoleHasSaidItsMasksAgain() throws Exception {
        console.settings = settings(1, 320, 240, LEFT_HALF);
        run("pattern");
        assertMasked(console.unit());
        stopDevice();
        console.settings = null;
        console.units.clear();
        run("pattern");
        Until.holds(() -> console.sessions.size() == 2, "the second link");
        assertThat(console.units.poll(500, TimeUnit.MILLISECONDS)).isNull();
        console.say(settings(1, 320, 240, LEFT_HALF));
        assertMasked(console.unit());
    }

    @Test
    void noPictureWithoutTheMaskComesAfterOneThatHasIt() throws Exception {
        run("pattern");
        assertThat(brightnessLeft(console.unit())).isGreaterThan(60);
        console.say(settings(2, 320, 240, LEFT_HALF));
        boolean masked = false;
        for (int i = 0; i < 60; i++) {
            AccessUnit unit = console.unit();
            boolean now = brightnessLeft(unit) < 22;
            assertThat(now || !masked).as("picture %d", unit.frame()).isTrue();
            masked |= now;
        }
        assertThat(masked).isTrue();
    }

    @Test
    void deviceTellsHowItIs() throws Exception {
        run("pattern");
        Telemetry telemetry = telemetry();
        assertThat(telemetry.captured()).isPositive();
        assertThat(telemetry.gauge(Gauge.WIDTH)).hasValue(320);
        assertThat(telemetry.gauge(Gauge.BITRATE)).hasValue(1_500_000);
        assertThat(telemetry.gauge(Gauge.SETTINGS_REVISION)).hasValue(1);
        assertThat(telemetry.gauge(Gauge.ROUND_TRIP_MS)).isPresent();
        assertThat(telemetry.gauge(Gauge.MONTH_BYTES).orElseThrow()).isPositive();
        assertThat(telemetry.gauge(Gauge.RECONNECTS)).hasValue(0);
        assertThat(telemetry.gauge(Gauge.DISK_FREE_BYTES)).isPresent();
    }

    private Telemetry telemetry() throws InterruptedException {
        while (true) {
            if (LinkMessage.fromJson(console.text()).orElseThrow() instanceof Telemetry told) {
                return told;
            }
        }
    }

    private AccessUnit unitOf(int width) throws Exception {
        while (true) {
            AccessUnit unit = console.unit();
            List<TestDecoder.Decoded> pictures = decoder.decode(unit.data(), unit.ptsMicros());
            if (!pictures.isEmpty() && pictures.getFirst().width() == width) {
                return unit;
            }
        }
    }

    private void assertMasked(AccessUnit unit) {
        assertThat(unit.keyframe()).isTrue();
        assertThat(brightnessLeft(unit)).isLessThan(22);
    }

    /** At the brightest of the masked columns that the test pattern's bar does not cross soon. */
    private int brightnessLeft(AccessUnit unit) {
        return decoder.decode(unit.data(), unit.ptsMicros()).getFirst().brightness()[140];
    }

    private static StreamSettings settings(long revision, int width, int height, Mask... masks) {
        return new StreamSettings(revision, width, height, 15, 1_500_000, List.of(masks), false, "");
    }

    private void run(String source) throws Exception {
        EdgeConfig config = config(source);
        Streaming streaming =
                new Streaming(config, Optional.of(folder), Clock.systemUTC(), System::nanoTime, new Random(1));
        device = Thread.ofPlatform().name("device").start(() -> {
            try (streaming) {
                streaming.run(false);
            } catch (Exception e) {
                // The test sees what arrives.
            }
        });
    }

    private EdgeConfig config(String source) throws Exception {
        return EdgeConfig.parse(List.of(
                "console=127.0.0.1:" + console.port(),
                "identity=" + console.identity.text(),
                "source=" + source,
                "width=320",
                "height=240"));
    }
}
