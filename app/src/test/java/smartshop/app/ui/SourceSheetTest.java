package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraState;
import smartshop.app.standin.RtspStandIn;
import smartshop.app.standin.RtspStandIn.Login;
import smartshop.app.standin.StandInClip;
import smartshop.storage.camera.CameraSource;

/** A camera that hangs in the shop already is added by somebody who mistypes its password first. */
@OnDisplay
class SourceSheetTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aCameraIsTriedSeenAndSavedAndItsLoginIsChangedLater() {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, Login.DIGEST, "admin", "s3cret");
                OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.press("Cameras");
            window.press("source-add");
            window.type("#source-address", camera.address());
            window.type("#source-user", "admin");
            window.type("#source-password", "mistyped");
            window.type("#source-name", "Entrance");
            window.press("source-try");
            window.awaitWords("Wrong user name or password.");
            Screen.shot(window.stage().getScene(), "source-refused");

            window.type("#source-password", "s3cret");
            window.press("source-try");
            window.awaitWords("H.264, 160 × 120, 15 pictures a second.");
            window.until(
                    "the picture",
                    () -> window.find("#source-picture")
                            .map(node -> ((ImageView) node).getImage() != null)
                            .orElse(false));
            Screen.shot(window.stage().getScene(), "source-seen");
            window.press("sheet-do");

            window.until(
                    "live",
                    () -> window.console().cameras().feeds().size() == 1
                            && window.console()
                                            .cameras()
                                            .feeds()
                                            .getFirst()
                                            .state()
                                            .kind()
                                    == CameraState.Kind.LIVE);
            choose(window, "Address and login");
            window.awaitWords("Where Entrance gets its pictures");
            window.until(
                    "the user",
                    () -> window.find("#source-user")
                            .map(node -> ((TextField) node).getText().equals("admin"))
                            .orElse(false));
            window.press("source-usb");
            Screen.shot(window.stage().getScene(), "source-usb");
            window.press("source-file");
            Screen.shot(window.stage().getScene(), "source-file");
            window.press("source-network");
            Screen.shot(window.stage().getScene(), "source-change");
            window.press("sheet-cancel");
            Screen.shot(window.stage().getScene(), "source-cameras");

            assertThat(window.console()
                            .cameras()
                            .source(window.console()
                                    .cameras()
                                    .feeds()
                                    .getFirst()
                                    .id()))
                    .contains(new CameraSource(CameraSource.Kind.RTSP, camera.address(), "admin", "s3cret"));
        }
    }

    private static void choose(OpenWindow window, String words) {
        window.until(words, () -> window.find(".person-row .menu-button").isPresent());
        Screen.onFx(() -> {
            MenuButton menu =
                    (MenuButton) window.find(".person-row .menu-button").orElseThrow();
            menu.getItems().stream()
                    .filter(choice -> choice.getText().equals(words))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }
}
