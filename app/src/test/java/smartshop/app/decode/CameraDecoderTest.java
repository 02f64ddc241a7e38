package smartshop.app.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import smartshop.app.SettableClock;
import smartshop.app.ShadesStream;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

class CameraDecoderTest implements DecodedPictures {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Queue<String> sizes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger keyframeRequests = new AtomicInteger();
    private final ShadesStream stream = new ShadesStream(1);
    private final CameraDecoder decoder =
            new CameraDecoder(UUID.randomUUID(), clock, this, keyframeRequests::incrementAndGet);

    @Override
    public void picture(I420Picture picture, Instant capturedAt) {
        sizes.add(picture.width() + "x" + picture.height());
        boolean whole = picture.width() == ShadesStream.WIDTH
                && picture.height() == ShadesStream.HEIGHT
                && ShadesStream.belong(picture, capturedAt);
        (whole ? right : wrong).incrementAndGet();
    }

    @Override
    public void quarantined(Trouble trouble, Duration pause) {
        troubles.add(trouble);
        pauses.add(pause);
    }

    @AfterEach
    void close() {
        decoder.close();
        stream.close();
    }

    @Test
    void everyPictureComesOutWithItsCaptureTime() throws Exception {
        sendUntilPictures(40);

        assertThat(wrong).hasValue(0);
        assertThat(right).hasValueGreaterThanOrEqualTo(40);
    }

    @Test
    void picturesOfAnotherSizeComeOutInTheMiddleOfTheStream() throws Exception {
        sendUntilPictures(3);
        try (H264Encoder small = new H264Encoder(160, 90, 8, 300_000)) {
            for (int i = 0; i < 3; i++) {
                Encoded encoded = small.encode(new byte[3 * 160 * 90], i * 125_000L);
                decoder.offer(new AccessUnit(
                        1, 1000 + i, encoded.ptsMicros(), ShadesStream.START, encoded.keyframe(), encoded.data()));
            }
            eventually(
                    "three small ones",
                    () -> sizes.stream().filter("160x90"::equals).count() == 3);
        }
        stream.requestKeyframe();
        wrong.set(0);
        sendUntilPictures(right.get() + 3);
        assertThat(wrong).hasValue(0);
    }

    @Test
    void garbageHarmsNobodyAndTheNextKeyframeBringsThePictureBack() throws Exception {
        sendUntilPictures(5);
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] garbage = new byte[1 + random.nextInt(5000)];
            random.nextBytes(garbage);
            decoder.offer(new AccessUnit(1, i, i, ShadesStream.START, i % 7 == 0, garbage));
            AccessUnit torn = stream.next();
            random.nextBytes(torn.data());
            decoder.offer(torn);
        }
        int before = right.get();
        eventually("pictures after garbage", () -> {
            stream.requestKeyframe();
            decoder.offer(next());
            return right.get() > before + 5;
        });
    }

    @Test
    void aKilledDecoderIsStartedAgain() throws Exception {
        sendUntilPictures(5);
        long first = decoder.pid().orElseThrow();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        int before = right.get();
        sendUntilPictures(before + 5);
        assertThat(decoder.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(keyframeRequests).hasValueGreaterThan(0);
        assertThat(wrong).hasValue(0);
    }

    @Test
    void aStreamThatKillsItsDecoderThreeTimesIsLeftAloneForAMinuteAndThenForLonger() throws Exception {
        killThrice();
        eventually("quarantine", () -> !troubles.isEmpty());

        assertThat(troubles).containsExactly(Trouble.DEADLY);
        assertThat(decoder.pid()).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        killThrice();
        eventually("quarantine again", () -> pauses.size() == 2);
        assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
    }

    @Test
    void somebodyWhoHasMendedTheCameraNeedNotWait() throws Exception {
        killThrice();
        eventually("quarantine", () -> !troubles.isEmpty());

        eventually("pictures", () -> {
            decoder.tryAgain();
            stream.requestKeyframe();
            decoder.offer(next());
            return right.get() > 5;
        });
    }

    @Test
    void aStreamOfWhichNothingComesIsLeftAlone() throws Exception {
        eventually("quarantine", () -> {
            clock.advance(Duration.ofMillis(100));
            decoder.offer(withoutPicture(true));
            return !troubles.isEmpty();
        });

        assertThat(troubles).containsExactly(Trouble.UNDECODABLE);
    }

    @Test
    void aStreamOfTooManyPixelsSaysSo() throws Exception {
        int width = 4096;
        int height = 2304;
        try (H264Encoder encoder = new H264Encoder(width, height, 1, 1_000_000)) {
            Encoded large = Objects.requireNonNull(encoder.encode(new byte[width * height * 3], 0));
            AccessUnit unit = new AccessUnit(1, 1, 1, ShadesStream.START, true, large.data());
            eventually("quarantine", () -> {
                clock.advance(Duration.ofMillis(100));
                decoder.offer(unit);
                return !troubles.isEmpty();
            });
        }

        assertThat(troubles).containsExactly(Trouble.TOO_LARGE);
        assertThat(right).hasValue(0);
    }

    @Test
    void aStreamThatMakesPicturesIsNotPausedWhoeverKillsItsDecoder() throws Exception {
        for (int death = 0; death < 4; death++) {
            sendUntilPictures(right.get() + 1);
            kill();
        }

        sendUntilPictures(right.get() + 5);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aStreamThatStaysAwayCostsNoProcess() throws Exception {
        sendUntilPictures(5);

        eventually("the process has left", () -> {
            clock.advance(Duration.ofMillis(200)); // a unit that is still under way counts from when it is sent
            return decoder.pid().isEmpty();
        });
        sendUntilPictures(right.get() + 5);
        assertThat(troubles).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // which cannot stop a process
    void aDecoderThatHangsIsReplaced() throws Exception {
        sendUntilPictures(5);
        long first = decoder.pid().orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(first)).start().waitFor();

        eventually("another process decodes", () -> {
            clock.advance(Duration.ofMillis(100));
            decoder.offer(next());
            decoder.check();
            return decoder.pid().orElse(first) != first;
        });
        sendUntilPictures(right.get() + 5);
    }

    @Test
    void aStreamThatMakesNoPictureIsAskedForAKeyframe() throws Exception {
        sendUntilPictures(5);
        int before = keyframeRequests.get();
        AccessUnit empty = withoutPicture(false);

        eventually("a request", () -> {
            clock.advance(Duration.ofMillis(100));
            decoder.offer(empty);
            decoder.check();
            return keyframeRequests.get() > before;
        });
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        sendUntilPictures(5);
        ProcessHandle process = ProcessHandle.of(decoder.pid().orElseThrow()).orElseThrow();

        decoder.close();

        assertThat(process.isAlive()).isFalse();
    }

    private void killThrice() throws InterruptedException {
        for (int death = 0; death < 3; death++) {
            eventually("a process", () -> {
                clock.advance(Duration.ofMillis(20));
                decoder.offer(withoutPicture(true));
                return decoder.pid().isPresent();
            });
            kill();
        }
    }

    private void kill() throws InterruptedException {
        ProcessHandle.of(decoder.pid().orElseThrow()).orElseThrow().destroyForcibly();
        eventually("the process is gone", () -> decoder.pid().isEmpty());
    }

    private static AccessUnit withoutPicture(boolean keyframe) {
        return new AccessUnit(1, 1, 1, ShadesStream.START, keyframe, new byte[] {0, 0, 0, 1, 9, (byte) 0xf0});
    }

    private void sendUntilPictures(int count) throws InterruptedException {
        eventually(count + " pictures", () -> {
            if (keyframeRequests.get() > 0) {
                stream.requestKeyframe();
            }
            clock.advance(Duration.ofMillis(20));
            decoder.offer(next());
            return right.get() >= count;
        });
    }

    private AccessUnit next() {
        try {
            return stream.next();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
