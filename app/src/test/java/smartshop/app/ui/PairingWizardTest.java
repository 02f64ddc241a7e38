package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.CheckBox;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.pairing.PairingState;
import smartshop.camera.link.PairingCode;

/** A camera is let in through the real window. */
@Tag("window")
class PairingWizardTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void display() {
        Screen.assumeDisplay();
    }

    @Test
    void theWaysAreChosenAndTheCodeOnTheScreenIsTheOneToCopy() throws Exception {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.press("Cameras");
            window.press("Add a camera");
            window.awaitWords("This computer is found at 127.0.0.1.");
            tick(window, "#reach-port");
            window.type("#reach-forwarded", "100.64.7.7");
            window.awaitWords("Your provider shares this address");
            tick(window, "#reach-hub");
            Screen.shot(window.stage().getScene(), "pair-ways");
            window.press("reach-hub-set-up");
            window.type("#hub-host", "hub.example");
            window.type("#hub-folder", folder.resolve("hub").toString());
            Screen.shot(window.stage().getScene(), "pair-hub");
            window.press("sheet-do");
            window.awaitWords("6 files are in");
            window.press("sheet-back");
            window.awaitWords("The tunnel is down: this computer should be");
            window.press("sheet-do");

            window.until("the code", () -> window.find("#pair-qr").isPresent());
            Screen.shot(window.stage().getScene(), "pair-code");
            window.press("pair-copy");
            String copied = Screen.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertThat(read(window)).isEqualTo(copied);
            assertThat(PairingCode.parse(copied).addresses()).hasSize(3);

            window.key(KeyCode.ESCAPE, false);
            window.until("the wizard is gone", () -> window.find("#pair-qr").isEmpty());
            assertThat(window.console().pairing().state()).isInstanceOf(PairingState.Idle.class);
        }
    }

    private static void tick(OpenWindow window, String box) {
        Screen.onFx(() -> {
            ((CheckBox) window.find(box).orElseThrow()).setSelected(true);
            return null;
        });
    }

    /** What a camera reads off this very screen. */
    private static String read(OpenWindow window) throws Exception {
        WritableImage seen = Screen.onFx(() -> {
            ImageView code = (ImageView) window.find("#pair-qr").orElseThrow();
            assertThat(code.getBoundsInParent().getWidth()).isGreaterThanOrEqualTo(320);
            return window.stage().getScene().snapshot(null);
        });
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader().decode(picture).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("No camera reads the code off this screen", e);
        }
    }
}
