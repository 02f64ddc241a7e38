package smartshop.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.encode.TestDecoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Mask;

/** Against a stand-in for {@code rpicam-vid} that takes the same options. */
@DisabledOnOs(OS.WINDOWS)
class RpicamCaptureTest {
    private static final VideoFormat FORMAT = new VideoFormat(320, 240, 15);
    private static final Tuning TUNING = new Tuning(FORMAT, 500_000, List.of());
    private static final int PICTURES = 45;
    private static final Duration PATIENT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private Path video;

    @BeforeEach
    void record() throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        byte[] bgr = new byte[3 * 320 * 240];
        Painter painter = new PatternPainter(320, 240);
        try (H264Encoder encoder = new H264Encoder(320, 240, 15, 500_000)) {
            for (int i = 0; i < PICTURES; i++) {
                painter.draw(i / 15.0, bgr);
                stream.writeBytes(encoder.encode(bgr, i * 66_667L).data());
            }
        }
        video = Files.write(folder.resolve("video.h264"), stream.toByteArray());
    }

    @Test
    void picturesComeUntilTheProgramEnds() throws Exception {
        List<AccessUnit> units = new ArrayList<>();
        try (RpicamCapture capture =
                capture("cat " + video + "; echo ERROR: no cameras available >&2; exit 3", PATIENT)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            units.add(capture.next());
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended with status 3");
        }
        // The last picture has no successor that would show it whole.
        assertThat(units).hasSize(PICTURES - 1);
        assertThat(units).extracting(AccessUnit::frame).isSorted().doesNotHaveDuplicates();
        assertThat(units.stream().filter(AccessUnit::keyframe)).hasSize(2);
        assertThat(units).extracting(AccessUnit::capturedAt).isSorted();
    }

    @Test
    void programIsCalledWithTheConfiguredPicture() throws Exception {
        Path options = folder.resolve("options");
        try (RpicamCapture capture = capture("echo \"$@\" > " + options + "; cat " + video, PATIENT)) {
            capture.next();
        }
        assertThat(Files.readString(options).strip())
                .isEqualTo("-t 0 -n --codec h264 --flush --profile main --level 4.1 --denoise cdn_off --inline"
                        + " --width 320 --height 240 --framerate 15 -g 30 -b 500000 -o -");
    }

    @Test
    void hangingProgramIsKilled() throws Exception {
        Path pid = folder.resolve("pid");
        try (RpicamCapture capture =
                capture("echo $$ > " + pid + "; cat " + video + "; sleep 1000", Duration.ofMillis(300))) {
            assertThatThrownBy(() -> {
                        while (true) {
                            capture.next();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("The camera fell silent");
        }
        assertThat(alive(pid)).isFalse();
    }

    @Test
    void closingEndsTheProgram() throws Exception {
        Path pid = folder.resolve("pid");
        try (RpicamCapture capture = capture("echo $$ > " + pid + "; cat " + video + "; sleep 1000", PATIENT)) {
            capture.next();
        }
        assertThat(alive(pid)).isFalse();
    }

    @Test
    void talkativeProgramDoesNotBlock() throws Exception {
        String talk = "i=0; while [ $i -lt 3000 ]; do echo 'a line that fills the pipe of standard error' >&2;"
                + " i=$((i+1)); done; cat " + video;
        try (RpicamCapture capture = capture(talk, PATIENT)) {
            assertThat(capture.next().keyframe()).isTrue();
        }
    }

    @Test
    void missingProgramIsNamed() {
        assertThatThrownBy(() -> opened(folder.resolve("rpicam-vid"), PATIENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("install the package rpicam-apps");
    }

    @Test
    void fifthModelEncodesInSoftware() {
        assertThat(new RpicamOptions("rpicam-vid", true).encoded(FORMAT, 500_000))
                .contains("libav", "libx264", "--low-latency", "--inline")
                .doesNotContain("--level");
    }

    @Test
    void aSmallerPictureStartsTheProgramAgainButNotTooOften() throws Exception {
        Tuning small = new Tuning(new VideoFormat(160, 120, 8), 600_000, List.of());
        Path options = folder.resolve("options");
        try (RpicamCapture capture =
                capture("echo \"$@\" >> " + options + "; cat " + video + "; sleep 1000", PATIENT)) {
            AccessUnit before = capture.next();
            assertThat(capture.retune(small)).isTrue();
            capture.next();
            assertThat(Files.readAllLines(options)).hasSize(1);
            nanos.addAndGet(RpicamCapture.BETWEEN_RESTARTS.toNanos());
            AccessUnit after = capture.next();
            assertThat(Files.readAllLines(options)).hasSize(2).last().asString().contains("--width 160 --height 120");
            assertThat(capture.format()).isEqualTo(small.format());
            assertThat(after.keyframe()).isTrue();
            assertThat(after.frame()).isEqualTo(before.frame() + 2);
            assertThat(after.ptsMicros()).isGreaterThan(before.ptsMicros());
        }
    }

    @Test
    void masksAreBurntIntoUncompressedPictures() throws Exception {
        Mask mask = new Mask(0.5, 0, 0.5, 1);
        String grey = "head -c " + 20 * (320 * 240 * 3 / 2) + " /dev/zero | tr '\\0' '\\200'; sleep 1000";
        String body = "case \"$*\" in *yuv420*) " + grey + ";; *) cat " + video + "; sleep 1000;; esac";
        try (RpicamCapture capture = capture(body, PATIENT);
                TestDecoder decoder = new TestDecoder()) {
            capture.next();
            assertThat(capture.retune(new Tuning(FORMAT, 500_000, List.of(mask))))
                    .isTrue();
            for (int i = 0; i < 3; i++) {
                assertHalfIsBlack(decoder, capture.next());
            }
            // No gap from here on: the encoder is ours.
            assertThat(capture.retune(new Tuning(new VideoFormat(160, 120, 15), 300_000, List.of(mask))))
                    .isTrue();
            assertThat(assertHalfIsBlack(decoder, capture.next()).width()).isEqualTo(160);
        }
    }

    private static TestDecoder.Decoded assertHalfIsBlack(TestDecoder decoder, AccessUnit unit) {
        TestDecoder.Decoded picture =
                decoder.decode(unit.data(), unit.ptsMicros()).getFirst();
        assertThat(picture.brightness()[picture.width() / 4]).isBetween(118, 134);
        assertThat(picture.brightness()[picture.width() * 3 / 4]).isLessThan(22);
        return picture;
    }

    private RpicamCapture capture(String body, Duration silence) throws IOException {
        Path script = Files.writeString(folder.resolve("rpicam-vid"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return opened(script, silence);
    }

    private RpicamCapture opened(Path script, Duration silence) throws IOException {
        RpicamOptions options = new RpicamOptions(script.toString(), false);
        RpicamCapture.Program program = new RpicamCapture.Program(options, PATIENT, silence);
        return new RpicamCapture(program, FORMAT, TUNING, 1, Clock.systemUTC(), nanos::get);
    }

    private static boolean alive(Path pid) throws IOException {
        long number = Long.parseLong(Files.readString(pid).strip());
        return ProcessHandle.of(number).map(ProcessHandle::isAlive).orElse(false);
    }
}
