package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.encode.TestDecoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Mask;

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

    private void run(String source) throws Exception {
        EdgeConfig config = config(source);
        Streaming streaming =
                new Streaming(config, Optional.empty(), Clock.systemUTC(), System::nanoTime, new Random(1));
        device = Thread.ofPlatform().name("device").start(() -> {
            try {
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
