package smartshop.app.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smartshop.app.SettableClock;
import smartshop.app.decode.PulledSource.Credentials;
import smartshop.app.decode.PulledSource.Kind;
import smartshop.app.standin.RtspStandIn;
import smartshop.app.standin.RtspStandIn.Login;
import smartshop.app.standin.StandInClip;
import smartshop.recognition.image.I420Picture;

class PullerProcessTest implements PulledPictures {
    /** With everything that means something in an address. */
    private static final String PASSWORD = "p:a@s/s?w#o%r&d +é";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final List<PulledFormat> formats = new CopyOnWriteArrayList<>();
    private final AtomicInteger upperLeft = new AtomicInteger();
    private final AtomicInteger lowerLeft = new AtomicInteger();
    private final List<Instant> captures = new CopyOnWriteArrayList<>();
    private volatile @Nullable I420Picture size;
    private @Nullable PullerProcess process;

    @Override
    public void opened(PulledFormat format) {
        formats.add(format);
    }

    @Override
    public void picture(I420Picture picture, Instant capturedAt) {
        size = picture;
        captures.add(capturedAt);
        if (StandInClip.white(picture, false, false)) {
            upperLeft.incrementAndGet();
        }
        if (StandInClip.white(picture, false, true)) {
            lowerLeft.incrementAndGet();
        }
    }

    @AfterEach
    void close() {
        if (process != null) {
            process.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"H264, H.264", "H265, H.265", "MJPEG, Motion JPEG"})
    void everyUsualCodecIsShown(StandInClip clip, String codec) throws Exception {
        try (RtspStandIn camera = new RtspStandIn(clip)) {
            start(camera.address(), Credentials.NONE);

            eventually("pictures", () -> upperLeft.get() > 20);
        }
        assertThat(formats).hasSize(1);
        assertThat(formats.getFirst().codec()).isEqualTo(codec);
        assertThat(formats.getFirst().width()).isEqualTo(StandInClip.WIDTH);
        assertThat(formats.getFirst().height()).isEqualTo(StandInClip.HEIGHT);
        assertThat(captures).isSorted();
        assertThat(captures.getLast()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @ParameterizedTest
    @EnumSource(
            value = Login.class,
            names = {"BASIC", "DIGEST"})
    void thePasswordOpensTheCamera(Login login) throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, login, "admin", PASSWORD)) {
            start(camera.address(), new Credentials("admin", PASSWORD));

            eventually("pictures", () -> upperLeft.get() > 2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Login.class,
            names = {"BASIC", "DIGEST"})
    void aWrongPasswordIsSaid(Login login) throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, login, "admin", PASSWORD)) {
            assertThat(failure(camera.address(), new Credentials("admin", "wrong")))
                    .isEqualTo(PullFailure.of(PullFailure.Kind.WRONG_CREDENTIALS));
            assertThat(camera.plays()).isZero();
        }
    }

    @Test
    void whatIsWrongWithAnAddressIsTold() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264)) {
            assertThat(failure("rtsp://127.0.0.1:" + camera.port() + "/other", Credentials.NONE)
                            .kind())
                    .isEqualTo(PullFailure.Kind.NO_SUCH_STREAM);
        }
        assertThat(failure("rtsp://127.0.0.1:" + freePort() + "/stream", Credentials.NONE)
                        .kind())
                .isEqualTo(PullFailure.Kind.NO_ANSWER);
        assertThat(failure("rtsp://no-such-camera.invalid/stream", Credentials.NONE)
                        .kind())
                .isEqualTo(PullFailure.Kind.UNKNOWN_HOST);
    }

    @Test
    void aLoginThatWouldBeCutOffIsNotSent() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, Login.BASIC, "admin", PASSWORD)) {
            assertThat(failure(camera.address(), new Credentials("admin", "é".repeat(30)))
                            .kind())
                    .isEqualTo(PullFailure.Kind.LONG_CREDENTIALS);
            assertThat(camera.refusals()).isZero();
        }
    }

    @Test
    void aCodecThatIsNotDecodedIsNamed() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.MPEG4)) {
            assertThat(failure(camera.address(), Credentials.NONE))
                    .isEqualTo(new PullFailure(PullFailure.Kind.UNSUPPORTED, "mpeg4"));
        }
    }

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = {"amd64", "aarch64"})
    void whatACameraSendsIsParsedInConfinement() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264)) {
            PullerProcess started = start(camera.address(), Credentials.NONE);
            eventually("pictures", () -> upperLeft.get() > 2);

            assertThat(Files.readString(Path.of("/proc/" + started.pid() + "/status")))
                    .containsPattern("Seccomp:\\s+2")
                    .containsPattern("NoNewPrivs:\\s+1");
        }
    }

    @Test
    void aCameraThatHangsUpHasEnded() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264)) {
            PullerProcess started = start(camera.address(), Credentials.NONE);
            eventually("pictures", () -> upperLeft.get() > 2);

            camera.hangUp();

            assertThat(started.awaitEnd(Duration.ofMinutes(1))).isTrue();
            assertThat(started.pictured()).isTrue();
            assertThat(started.failure().kind()).isIn(PullFailure.Kind.ENDED, PullFailure.Kind.SILENT);
        }
    }

    @Test
    void aCameraThatFallsSilentIsGivenUp() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264)) {
            PullerProcess started = start(camera.address(), Credentials.NONE);
            eventually("pictures", () -> upperLeft.get() > 2);
            camera.fallSilent();

            clock.advance(Duration.ofSeconds(11));
            eventually("the end", () -> {
                started.check();
                return !ProcessHandle.of(started.pid())
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
            });

            assertThat(started.failure().kind()).isEqualTo(PullFailure.Kind.SILENT);
        }
    }

    @Test
    void aRecordingIsPlayedUprightAndBeginsAgain() throws Exception {
        start(new PulledSource(
                Kind.FILE, StandInClip.TURNED.file().toString(), Credentials.NONE, PulledSource.Wanted.USUAL));

        eventually("more pictures than the recording has", () -> lowerLeft.get() > 50);

        assertThat(formats.getFirst().width()).isEqualTo(StandInClip.HEIGHT);
        assertThat(formats.getFirst().height()).isEqualTo(StandInClip.WIDTH);
        assertThat(java.util.Objects.requireNonNull(size).width()).isEqualTo(StandInClip.HEIGHT);
    }

    @Test
    void aFileThatIsNoneOrNoVideoIsTold() throws Exception {
        String text = StandInClip.H264.file().resolveSibling("README.md").toString();

        assertThat(failure(new PulledSource(Kind.FILE, text, Credentials.NONE, PulledSource.Wanted.USUAL))
                        .kind())
                .isEqualTo(PullFailure.Kind.NOT_A_CAMERA);
        assertThat(failure(new PulledSource(Kind.FILE, text + "x", Credentials.NONE, PulledSource.Wanted.USUAL))
                        .kind())
                .isEqualTo(PullFailure.Kind.NO_ANSWER);
    }

    @Test
    void theUsbCamerasOfThisComputerAreListed() throws Exception {
        assertThat(UsbCameras.list()).allSatisfy(camera -> {
            assertThat(camera.address()).isNotBlank();
            assertThat(camera.name()).isNotBlank();
        });
    }

    private PullFailure failure(String address, Credentials credentials) throws Exception {
        return failure(new PulledSource(Kind.RTSP, address, credentials, PulledSource.Wanted.USUAL));
    }

    private PullFailure failure(PulledSource source) throws Exception {
        try (PullerProcess started = start(source)) {
            assertThat(started.awaitEnd(Duration.ofMinutes(1))).isTrue();
            assertThat(started.pictured()).isFalse();
            return started.failure();
        }
    }

    private PullerProcess start(String address, Credentials credentials) throws IOException {
        return start(new PulledSource(Kind.RTSP, address, credentials, PulledSource.Wanted.USUAL));
    }

    private PullerProcess start(PulledSource source) throws IOException {
        PullerProcess started = PullerProcess.start("test", source, clock, this);
        process = started;
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
