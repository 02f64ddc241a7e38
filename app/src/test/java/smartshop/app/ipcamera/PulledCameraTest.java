package smartshop.app.ipcamera;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import smartshop.app.SettableClock;
import smartshop.app.decode.DecodedPictures;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.app.standin.RtspStandIn;
import smartshop.app.standin.RtspStandIn.Login;
import smartshop.app.standin.StandInClip;
import smartshop.recognition.image.I420Picture;
import smartshop.storage.camera.CameraSource;

class PulledCameraTest implements DecodedPictures {
    private static final String PASSWORD = "Xk7Q-v3ry-s3cret";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Notices notices = new Notices(clock);
    private final CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Door", clock.instant());
    private final AtomicInteger pictures = new AtomicInteger();

    @Override
    public void picture(I420Picture picture, Instant capturedAt) {
        pictures.incrementAndGet();
    }

    @Test
    void aCameraThatHangsUpIsCalledAgain() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264);
                PulledCamera pulled = pulled(camera, "")) {
            morePictures();
            camera.hangUp();
            eventually("the second call", () -> {
                clock.advance(Duration.ofMillis(100));
                return camera.plays() > 1;
            });
            morePictures();
            assertThat(feed.trouble()).isEmpty();
            assertThat(notices.all()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsSaidOnceAndNotTriedAgainForMinutes() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, Login.DIGEST, "admin", PASSWORD);
                PulledCamera pulled = pulled(camera, "wrong")) {
            eventually("the refusal", () -> !feed.trouble().isEmpty());
            assertThat(feed.trouble()).isEqualTo("Wrong user name or password.");
            int refusals = camera.refusals();

            clock.advance(Duration.ofMinutes(4));
            Thread.sleep(Duration.ofMillis(500));

            assertThat(camera.refusals()).isEqualTo(refusals);
            assertThat(notices.all()).extracting(Notice::words).containsExactly("Door: Wrong user name or password.");
            assertThat(pulled.pid()).isEmpty();
        }
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264)) {
            PulledCamera pulled = pulled(camera, "");
            morePictures();
            ProcessHandle process = ProcessHandle.of(pulled.pid().orElseThrow()).orElseThrow();

            pulled.close();

            assertThat(process.isAlive()).isFalse();
            int before = pictures.get();
            Thread.sleep(200);
            assertThat(pictures).hasValue(before);
        }
    }

    /** Looked for where others could read it: the process list, the log, both output streams, what is told to people. */
    @Test
    void thePasswordIsNowhereToBeRead() throws Exception {
        Logger ours = (Logger) LoggerFactory.getLogger("smartshop");
        Level before = ours.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ours.addAppender(log);
        ours.setLevel(Level.TRACE);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream error = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        StringBuilder processes = new StringBuilder();
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, Login.BASIC, "admin", PASSWORD)) {
            try (PulledCamera pulled = pulled(camera, PASSWORD)) {
                morePictures();
                processes.append(commandLines());
                camera.hangUp();
                eventually("the end of it", () -> !feed.trouble().isEmpty());
            }
            try (PulledCamera pulled = pulled(camera, "not-" + PASSWORD)) {
                eventually("the refusal", () -> feed.trouble().startsWith("Wrong"));
                processes.append(commandLines());
            }
            assertThat(source(camera, PASSWORD).toString()).doesNotContain(PASSWORD, "admin");
            assertThat(Pulling.of(source(camera, PASSWORD)).toString()).doesNotContain(PASSWORD, "admin");
            assertThat(Pulling.of(source(camera, PASSWORD)).credentials().toString())
                    .doesNotContain(PASSWORD, "admin");
        } finally {
            System.setErr(error);
            ours.setLevel(before);
            ours.detachAppender(log);
        }
        assertThat(processes.toString()).contains("PullerMain").doesNotContain(PASSWORD);
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(PASSWORD);
        assertThat(List.copyOf(log.list)).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).doesNotContain(PASSWORD);
            assertThat(String.valueOf(event.getThrowableProxy())).doesNotContain(PASSWORD);
        });
        assertThat(notices.all())
                .allSatisfy(notice -> assertThat(notice.words()).doesNotContain(PASSWORD));
    }

    private static String commandLines() {
        StringBuilder lines = new StringBuilder();
        ProcessHandle.current()
                .descendants()
                .forEach(child -> lines.append(child.info().commandLine().orElse(""))
                        .append(child.info().arguments().map(List::of).orElse(List.of())));
        return lines.toString();
    }

    private void morePictures() throws InterruptedException {
        int before = pictures.get();
        eventually("pictures", () -> pictures.get() > before + 2);
    }

    private PulledCamera pulled(RtspStandIn camera, String password) {
        return new PulledCamera(feed, source(camera, password), clock, this, notices);
    }

    private static CameraSource source(RtspStandIn camera, String password) {
        return new CameraSource(CameraSource.Kind.RTSP, camera.address(), password.isEmpty() ? "" : "admin", password);
    }
}
