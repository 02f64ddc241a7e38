package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.decode.Trouble;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.Pose;
import smartshop.recognition.quality.VisitQuality;

/** What the window says of cameras that hang well, hang badly, and see nothing. */
@Tag("window")
class CamerasPageTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void display() {
        Screen.assumeDisplay();
    }

    @Test
    void everyCameraSaysHowWellItsPlaceServesAndWhyItIsBlind() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            List.of("Entrance", "Aisle 2", "Till").forEach(window.console()::addCamera);
            List<CameraFeed> feeds = window.console().feeds();
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
            List.of("Entrance", "Till").forEach(window.console()::addCamera);
            List<CameraFeed> feeds = window.console().feeds();
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

    private void visits(CameraFeed feed, int count, Optional<Flaw> flaw) {
        double eyes = flaw.isEmpty() ? 31 : 13;
        FaceQuality best = new FaceQuality(2 * eyes, eyes, new Pose(8, 0, 0), Exposure.UNMEASURED, false, 0.9);
        for (int i = 0; i < count; i++) {
            feed.placement().add(new VisitQuality(20, 9, 5, Optional.of(best), flaw), LocalDate.now(clock));
        }
    }
}
