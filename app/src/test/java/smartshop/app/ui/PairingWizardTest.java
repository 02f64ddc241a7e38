package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.demo.EdgeProcess;
import smartshop.app.pairing.PairingState;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.PairingCode;
import smartshop.camera.pair.Board;
import smartshop.camera.pair.Pairing;
import smartshop.camera.pair.PairingClient;
import smartshop.camera.pair.QrReader;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.image.Picture;

/** A camera is let in through the real window. */
@OnDisplay
class PairingWizardTest {
    private static final Board BOARD = new Board("10000000c0ffee42", "Raspberry Pi 5 Model B Rev 1.0");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

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

    @Test
    void aDeviceAsksIsConfirmedStreamsAndIsRevoked() throws Exception {
        SettableClock now = new SettableClock(Instant.now());
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), now)) {
            window.press("Cameras");
            window.press("Add a camera");
            window.awaitWords("This computer is found at");
            window.press("sheet-do");
            window.until("the code", () -> window.find("#pair-qr").isPresent());
            Screen.light(() -> Screen.shot(window.stage().getScene(), "pair-code-light"));
            CompletableFuture<Pairing> device = device(window);

            window.awaitWords("Is this your camera?");
            window.until("its picture", () -> image(window) != null);
            assertThat(Screen.onFx(() -> window.hasWords(BOARD.serial()))).isTrue();
            window.type("#pair-name", "Entrance");
            Screen.shot(window.stage().getScene(), "pair-ask");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "pair-ask-light"));
            window.press("pair-yes");
            window.awaitWords("Entrance is paired");
            String identity = String.join("\n", device.get().lines());
            try (EdgeProcess camera = new EdgeProcess(identity
                    + "\nsource=demo:camera=0&cameras=3&seed=7&seconds=600&start=" + System.currentTimeMillis())) {
                assertThat(camera.pid()).isPositive();
                window.until("the live picture", () -> image(window) != null);
                Screen.shot(window.stage().getScene(), "pair-live");
                window.press("sheet-do");
                window.until("it is listed as live", () -> window.hasWords("Entrance") && window.hasWords("Live"));
                revoke(window);
                window.until("it is cut off", () -> {
                    now.advance(Duration.ofMillis(100));
                    return window.hasWords("Entrance: no picture since");
                });
            }
        }
    }

    private static void revoke(OpenWindow window) {
        Screen.onFx(() -> {
            ((MenuButton) window.find("#camera-more").orElseThrow())
                    .getItems().stream()
                            .filter(item -> item.getText().equals("Revoke its device"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return null;
        });
        window.awaitWords("Revoke the device of Entrance?");
        window.press("sheet-do");
    }

    private static @Nullable Image image(OpenWindow window) {
        return window.find("#pair-picture")
                .map(view -> ((ImageView) view).getImage())
                .orElse(null);
    }

    /** A device that was shown the code, and whose first picture is of the drawn shop. */
    private static CompletableFuture<Pairing> device(OpenWindow window) {
        PairingState.Offered offered =
                (PairingState.Offered) window.console().pairing().state();
        PairingCode code = PairingCode.parse(offered.offer().code());
        CompletableFuture<Pairing> paired = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                paired.complete(new PairingClient(BOARD, PairingWizardTest::firstPicture, words -> {}).pair(code));
            } catch (Exception e) {
                paired.completeExceptionally(e);
            }
        });
        return paired;
    }

    private static AccessUnit firstPicture() throws IOException {
        ShopScript script = ShopScript.of(7, 0, 3, 60);
        Picture shop = new DrawnShop(script, DrawnCast.standard(), 640, 360, 0).draw(6);
        try (H264Encoder encoder = new H264Encoder(640, 360, 15, 800_000)) {
            Encoded encoded = null;
            for (int frame = 0; encoded == null; frame++) {
                encoded = encoder.encode(shop.bgr(), frame * 66_667L);
            }
            return new AccessUnit(1, 1, 0, Instant.now(), true, encoded.data());
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
        byte[] luma = new byte[pixels.length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (byte) (pixels[i] >> Byte.SIZE); // green says enough of grey
        }
        return QrReader.read(luma, width, height)
                .orElseThrow(() -> new AssertionError("No camera reads the code off this screen"));
    }
}
