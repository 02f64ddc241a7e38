package smartshop.recognition.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.placement.Blindness.Reason;

/** The drawn shop, lit, darkened, covered, blurred and stopped. */
class BlindSpotTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private static Picture shop;

    private final BlindSpot blindSpot = new BlindSpot();
    private final Random noise = new Random(1);
    private int second;

    @BeforeAll
    static void draw() {
        shop = new DrawnShop(ShopScript.of(7, 0, 3, 30), DrawnCast.standard(), WIDTH, HEIGHT, 0).draw(6);
    }

    @Test
    void litShopIsSeen() {
        assertThat(look(shop, 300)).isEmpty();
    }

    @Test
    void lightsOutIsTooDarkAfterAMinute() {
        look(shop, 120);
        Picture night = changed(shop, value -> value / 14);

        assertThat(look(night, 59)).isEmpty();
        assertThat(look(night, 2)).contains(new Blindness(Reason.TOO_DARK, at(120)));
    }

    @Test
    void lightsOnAgainIsSeenAfterTenSeconds() {
        look(changed(shop, value -> value / 14), 90);

        assertThat(look(shop, 9)).isPresent();
        assertThat(look(shop, 2)).isEmpty();
    }

    @Test
    void someoneWhoPassesWithATorchEndsNothing() {
        Picture night = changed(shop, value -> value / 14);
        look(night, 90);
        look(shop, 5);

        assertThat(look(night, 20)).contains(new Blindness(Reason.TOO_DARK, at(0)));
    }

    @Test
    void handBeforeTheLensIsCovered() {
        assertThat(look(changed(shop, value -> 120 + value / 40), 61).map(Blindness::reason))
                .contains(Reason.COVERED);
    }

    @Test
    void blurredLensIsOutOfFocusForACameraThatWasSharp() {
        look(shop, 90);

        assertThat(look(blurred(), 61).map(Blindness::reason)).contains(Reason.OUT_OF_FOCUS);
        assertThat(look(blurred(), 1200)).as("it does not get used to it").isPresent();
    }

    @Test
    void cameraThatWasNeverSharpHasItsOwnUsual() {
        assertThat(look(blurred(), 200)).isEmpty();
    }

    @Test
    void samePictureForAMinuteIsFrozenDespiteTheEncoder() {
        look(shop, 30);
        Optional<Blindness> seen = Optional.empty();
        for (int i = 0; i < 62; i++) {
            int keyframe = i % 2;
            seen = blindSpot.look(scene(changed(shop, value -> value + 2 * keyframe)), at(second++));
        }

        assertThat(seen).contains(new Blindness(Reason.FROZEN, at(30)));
        assertThat(look(shop, 11)).isEmpty();
    }

    @Test
    void clockThatIsSetBackDelaysNothing() {
        second = 7200;
        look(changed(shop, value -> value / 14), 30);
        second = 0;

        assertThat(look(changed(shop, value -> value / 14), 61)).contains(new Blindness(Reason.TOO_DARK, at(0)));
        assertThat(look(shop, 11)).isEmpty();
    }

    /** Each second with a sensor's noise, as no two pictures of a live camera are the same. */
    private Optional<Blindness> look(Picture picture, int seconds) {
        Optional<Blindness> seen = Optional.empty();
        for (int i = 0; i < seconds; i++) {
            seen = blindSpot.look(scene(changed(picture, value -> value + noise.nextInt(5))), at(second++));
        }
        return seen;
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private static Picture blurred() {
        return Scaling.area(shop, WIDTH / 8, HEIGHT / 8);
    }

    private static Picture changed(Picture picture, IntUnaryOperator change) {
        byte[] bgr = new byte[picture.bgr().length];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) Math.clamp(change.applyAsInt(picture.bgr()[i] & 0xff), 0, 255);
        }
        return new Picture(picture.width(), picture.height(), bgr);
    }

    /** Of the green, which is most of luma; a smaller picture is blown up. */
    private static Scene scene(Picture picture) {
        byte[] planes = new byte[I420Picture.size(WIDTH, HEIGHT)];
        Arrays.fill(planes, (byte) 128);
        double scale = picture.width() / (double) WIDTH;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                planes[y * WIDTH + x] = (byte) (16 + green(picture, x * scale, y * scale) * 219 / 255);
            }
        }
        return Scene.of(new I420Picture(WIDTH, HEIGHT, planes));
    }

    private static double green(Picture picture, double x, double y) {
        int x0 = Math.min((int) x, picture.width() - 2);
        int y0 = Math.min((int) y, picture.height() - 2);
        double fx = x - x0;
        double fy = y - y0;
        double top = pixel(picture, x0, y0) * (1 - fx) + pixel(picture, x0 + 1, y0) * fx;
        double bottom = pixel(picture, x0, y0 + 1) * (1 - fx) + pixel(picture, x0 + 1, y0 + 1) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private static int pixel(Picture picture, int x, int y) {
        return picture.bgr()[(y * picture.width() + x) * 3 + 1] & 0xff;
    }
}
