package smartshop.app.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.standin.RtspStandIn;
import smartshop.app.standin.StandInClip;
import smartshop.storage.camera.CameraSource;

/** Somebody pulls a camera's plug and puts it back: the window says it, and nobody has to do anything. */
@OnDisplay
class LostCameraJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aCameraIsLostSaidAndBackByItself() {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264);
                OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.console()
                    .cameras()
                    .add("Entrance", new CameraSource(CameraSource.Kind.RTSP, camera.address(), "", ""));
            window.press("Live");
            until(window, "live", CameraState.Kind.LIVE);
            window.awaitWords("1 of 1 cameras live");

            camera.switchOff();
            until(window, "lost", CameraState.Kind.LOST);
            window.awaitWords("No picture");
            window.awaitWords("Entrance: no picture since 14:03");
            Screen.shot(window.stage().getScene(), "camera-lost");

            camera.switchOn();
            until(window, "live again", CameraState.Kind.LIVE);
            window.awaitWords("Entrance is back.");
            window.awaitWords("1 of 1 cameras live");
            Screen.shot(window.stage().getScene(), "camera-back");
        }
    }

    /** The shop's clock goes on meanwhile. */
    private void until(OpenWindow window, String what, CameraState.Kind kind) {
        window.until(what, () -> {
            clock.advance(Duration.ofMillis(200));
            return window.console().cameras().feeds().stream()
                    .map(CameraFeed::state)
                    .anyMatch(state -> state.kind() == kind);
        });
    }
}
