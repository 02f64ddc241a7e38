package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.decode.Trouble;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.DeviceReport;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Telemetry;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.Pose;
import smartshop.recognition.quality.VisitQuality;
import smartshop.storage.camera.MaskedArea;

/** What the window says of cameras that hang well, hang badly, and see nothing. */
@OnDisplay
class CamerasPageTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void everyCameraSaysHowWellItsPlaceServesAndWhyItIsBlind() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
            List<CameraFeed> feeds = window.console().cameras().feeds();
            DrawnFeeds shop = new DrawnFeeds(feeds);
            for (int camera = 0; camera < 3; camera++) {
                shop.show(camera, 6, clock.instant());
            }
            visits(feeds.get(0), 197, Optional.empty());
            visits(feeds.get(0), 17, Optional.of(Flaw.TOO_SMALL));
            visits(feeds.get(1), 4, Optional.empty());
            feeds.get(2)
                    .blindness(Optional.of(new Blindness(
                            Blindness.Reason.TOO_DARK, clock.instant().minus(Duration.ofMinutes(14)))));

            window.awaitWords("Too dark");
            Screen.shot(window.stage().getScene(), "live-blind");
            window.press("Cameras");
            window.awaitWords("Could have recognised 92 % of today's 214 visitors.");
            window.awaitWords("Could not have recognised anybody for 14 minutes (too dark).");
            window.awaitWords("Till: nobody can be recognised, the picture is too dark.");
            assertThat(Screen.onFx(() -> window.hasWords("bring the camera nearer or zoom in")))
                    .isTrue();
            Screen.shot(window.stage().getScene(), "cameras");
        }
    }

    @Test
    void aCameraWhoseStreamIsLeftAloneSaysSoAndOffersToTryAgain() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            List.of("Entrance", "Till").forEach(window.console().cameras()::add);
            List<CameraFeed> feeds = window.console().cameras().feeds();
            DrawnFeeds shop = new DrawnFeeds(feeds);
            shop.show(0, 6, clock.instant());
            shop.show(1, 6, clock.instant());
            feeds.get(1)
                    .state(new CameraState(
                            CameraState.Kind.QUARANTINED,
                            clock.instant(),
                            Trouble.TOO_LARGE.words() + " It is tried again at 14:05."));

            window.awaitWords("Not decoded");
            window.awaitWords("Its pictures are larger than 3840 x 2160.");
            Screen.shot(window.stage().getScene(), "live-quarantined");
            window.press("Try again");
            window.press("Cameras");
            window.awaitWords("Set the camera to fewer pixels.");
            Screen.shot(window.stage().getScene(), "cameras-quarantined");
            window.press("Try again");
        }
    }

    @Test
    void aDeviceSaysHowItIsAndMasksAreDrawnOverItsPicture() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.console().cameras().add("Entrance");
            CameraFeed feed = window.console().cameras().feeds().getFirst();
            new DrawnFeeds(List.of(feed)).show(0, 6, clock.instant());
            feed.device(report());
            window.press("Cameras");
            window.awaitWords("Slow link: its pictures are reduced.");
            window.press("Details");
            window.awaitWords("960x540, 8 a second, 0.8 Mbit/s; reduced because the link is slow");
            window.until("its picture", () -> hasPicture(window));

            drag(window, 90, 30, 210, 110);
            window.press("mask-add");
            window.key(KeyCode.RIGHT, false);
            window.type("#device-budget", "50");
            window.press("sheet-do");
            window.awaitWords("Applied.");
            Screen.shot(window.stage().getScene(), "device");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "device-light"));
            List<MaskedArea> masks =
                    window.console().cameras().streamSettings(feed.id()).masks();
            assertThat(masks).hasSize(2);
            assertThat(masks.get(0).left()).isCloseTo(90 / 448.0, within(0.002));
            assertThat(masks.get(1).left()).isGreaterThan(0.375);

            window.key(KeyCode.ESCAPE, false);
            window.press("Live");
            feed.rate(new CameraFeed.Rate(15, clock.instant()));
            window.awaitWords("Slow link: its pictures are reduced.");
            Screen.shot(window.stage().getScene(), "live-care");
        }
    }

    private DeviceReport report() {
        Hello hello = new Hello(
                LinkMessage.VERSION,
                "smartshop-edge",
                "Raspberry Pi 5 Model B Rev 1.0",
                1280,
                720,
                15,
                1_500_000,
                Hello.H264);
        Map<String, Double> gauges = Map.ofEntries(
                gauge(Gauge.WIDTH, 960),
                gauge(Gauge.HEIGHT, 540),
                gauge(Gauge.FRAMES_PER_SECOND, 8),
                gauge(Gauge.BITRATE, 800_000),
                gauge(Gauge.SIGNAL_DBM, -108),
                gauge(Gauge.ROUND_TRIP_MS, 83),
                gauge(Gauge.MONTH_BYTES, 12.4e9),
                gauge(Gauge.TEMPERATURE_CELSIUS, 61),
                gauge(Gauge.THROTTLED_BITS, 0x10000),
                gauge(Gauge.CLOCK_OFFSET_MS, 12),
                gauge(Gauge.DISK_FREE_BYTES, 21e9),
                gauge(Gauge.SPOOL_BYTES, 0),
                gauge(Gauge.CERTIFICATE_DAYS_LEFT, 281));
        return new DeviceReport(hello, new Telemetry(9000, 8990, 10, 40, 0, gauges), clock.instant());
    }

    private static Map.Entry<String, Double> gauge(Gauge gauge, double value) {
        return Map.entry(gauge.name(), value);
    }

    private static boolean hasPicture(OpenWindow window) {
        return window.find("#masks .image-view")
                .filter(view -> ((ImageView) view).getImage() != null)
                .isPresent();
    }

    private static void drag(OpenWindow window, double x1, double y1, double x2, double y2) {
        Screen.onFx(() -> {
            Node picture = window.find("#masks").orElseThrow();
            Event.fireEvent(picture, Screen.mouse(MouseEvent.MOUSE_PRESSED, picture.localToScene(x1, y1), 1));
            Event.fireEvent(picture, Screen.mouse(MouseEvent.MOUSE_DRAGGED, picture.localToScene(x2, y2), 1));
            Event.fireEvent(picture, Screen.mouse(MouseEvent.MOUSE_RELEASED, picture.localToScene(x2, y2), 1));
            return null;
        });
    }

    private void visits(CameraFeed feed, int count, Optional<Flaw> flaw) {
        double eyes = flaw.isEmpty() ? 31 : 13;
        FaceQuality best = new FaceQuality(2 * eyes, eyes, new Pose(8, 0, 0), Exposure.UNMEASURED, false, 0.9);
        for (int i = 0; i < count; i++) {
            feed.placement().add(new VisitQuality(20, 9, 5, Optional.of(best), flaw), LocalDate.now(clock));
        }
    }
}
