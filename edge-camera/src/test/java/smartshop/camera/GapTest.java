package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.SegmentAnswer.Verdict;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.link.Telemetry;
import smartshop.camera.spool.SegmentSeal;

/** A whole device whose link is cut, and a console that takes what it kept meanwhile. */
class GapTest {
    private final Set<Long> live = new ConcurrentSkipListSet<>();
    private final Set<Long> late = new ConcurrentSkipListSet<>();
    private final Map<String, Double> gauges = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream coming = new ByteArrayOutputStream();
    private SegmentOffer offer;
    private KeyPair keys;
    private TestConsole console;
    private Thread device;
    private Thread taking;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        keys = KeyPairGenerator.getInstance(SegmentSeal.KEYS).generateKeyPair();
        console = new TestConsole();
        StreamSettings settings =
                new StreamSettings(1, 320, 240, 15, 400_000, List.of(), true, SegmentSeal.text(keys.getPublic()));
        console.settings = settings;
        Files.writeString(folder.resolve("settings.json"), settings.toJson());
        taking = Thread.ofPlatform().name("console").start(this::take);
        EdgeConfig config = EdgeConfig.parse(List.of(
                "console=127.0.0.1:" + console.port(),
                "identity=" + console.identity.text(),
                "source=file:" + clip() + "?loop",
                "width=320",
                "height=240"));
        device = Thread.ofPlatform().name("device").start(() -> stream(config));
    }

    private void stream(EdgeConfig config) {
        try (Streaming streaming =
                new Streaming(config, Optional.of(folder), Clock.systemUTC(), System::nanoTime, new Random(1))) {
            streaming.run(false);
        } catch (IOException | InterruptedException e) {
            // The end of the test.
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (Thread thread : List.of(device, taking)) {
            thread.interrupt();
            thread.join(10_000);
        }
        console.close();
    }

    @Test
    void nothingIsLostInCuts() throws Exception {
        arrived(20);
        console.stop();
        Until.holds(() -> segments() >= 2, "segments are kept");
        console.start();
        Until.holds(() -> segments() == 0, "the gap is handed in");
        console.cut(); // without a word, while pictures are under way
        int before = live.size();
        arrived(before + 20);
        Until.holds(() -> gauges.getOrDefault(Gauge.SPOOL_ACKNOWLEDGED_FRAMES.name(), 0.0) > 60, "the device says so");
        long last = live.stream().max(Long::compare).orElseThrow();
        Until.holds(() -> segments() == 0, "nothing is kept any more");

        Set<Long> all = new TreeSet<>(live);
        all.addAll(late);
        assertThat(all).startsWith(0L, 1L, 2L);
        assertThat(all.stream().filter(frame -> frame <= last)).hasSize((int) last + 1);
        assertThat(late).hasSizeGreaterThan(60);
        assertThat(gauges).containsEntry(Gauge.SPOOL_DROPPED_FRAMES.name(), 0.0);
    }

    private void arrived(int pictures) throws InterruptedException {
        Until.holds(() -> live.size() >= pictures, "pictures arrive");
    }

    private long segments() {
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void take() {
        try {
            while (!Thread.interrupted()) {
                String text = console.texts.poll(10, TimeUnit.MILLISECONDS);
                if (text != null) {
                    LinkMessage.fromJson(text).ifPresent(this::heard);
                }
                for (AccessUnit unit = console.units.poll(); unit != null; unit = console.units.poll()) {
                    live.add(unit.frame());
                }
                for (SegmentPart part = console.parts.poll(); part != null; part = console.parts.poll()) {
                    part(part);
                }
            }
        } catch (InterruptedException e) {
            // The end of the test.
        }
    }

    private void heard(LinkMessage message) {
        if (message instanceof SegmentOffer offered) {
            offer = offered;
            coming.reset();
            answer(Verdict.WANTED);
        } else if (message instanceof Telemetry telemetry) {
            gauges.putAll(telemetry.gauges());
        }
    }

    private void part(SegmentPart part) {
        if (part.offset() != coming.size()) {
            return; // of the connection before
        }
        coming.writeBytes(part.data());
        if (coming.size() == offer.bytes()) {
            try {
                SegmentSeal.open(coming.toByteArray(), console.camera, keys)
                        .units()
                        .forEach(unit -> late.add(unit.frame()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            answer(Verdict.STORED);
        }
    }

    private void answer(Verdict verdict) {
        console.sessions.getLast().sendText(new SegmentAnswer(offer.digest(), verdict).toJson(), Callback.NOOP);
    }

    /** Ten seconds with a keyframe every two. */
    private Path clip() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] bgr = new byte[3 * 320 * 240];
        try (H264Encoder encoder = new H264Encoder(320, 240, 25, 400_000)) {
            for (int i = 0; i < 250; i++) {
                Arrays.fill(bgr, (byte) (3 * i));
                Encoded encoded = encoder.encode(bgr, 40_000L * i);
                if (encoded != null) {
                    stream.writeBytes(encoded.data());
                }
            }
        }
        return Files.write(folder.resolve("clip.h264"), stream.toByteArray());
    }
}
