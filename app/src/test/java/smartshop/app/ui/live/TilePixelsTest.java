package smartshop.app.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.TrackedFace;
import smartshop.storage.camera.MaskedArea;

class TilePixelsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:02:11Z");
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int GREY = 0xff828282;
    private static final int CASING = 0xff010409;
    private static final Box LISTED = new Box(40, 40, 40, 60);
    private static final Box STRANGER = new Box(200, 40, 40, 60);
    private static final MaskedArea MASK = new MaskedArea(0.5, 0.5, 0.5, 0.5);

    private final CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Entrance", NOW);
    private final PersonId person = PersonId.random();
    private final Marks marks = new Marks(camera -> List.of(MASK));
    private final TilePixels tile = new TilePixels(feed, marks);

    TilePixelsTest() {
        feed.faces(new CameraFeed.Faces(
                NOW,
                List.of(
                        new TrackedFace(1, LISTED, Optional.of(person)),
                        new TrackedFace(2, STRANGER, Optional.empty()))));
        tile.room(new TilePixels.Room(WIDTH, HEIGHT, 1));
        tile.open();
    }

    @Test
    void theBoxOfSomebodyToCheckIsRedDashedAndCasedAndStrangersHaveNone() {
        int[] drawn = drawn(NOW);
        assertThat(rowAbove(LISTED, drawn))
                .contains(Stance.CHECK.colour(), CASING)
                .doesNotContain(GREY);
        assertThat(rowAbove(STRANGER, drawn)).containsOnly(GREY);
        assertThat(at(drawn, 60, 70)).as("nothing covers the face").isEqualTo(GREY);
    }

    @Test
    void strangersHaveABoxWhenAskedFor() {
        marks.everyone(true);
        assertThat(rowAbove(STRANGER, drawn(NOW))).containsOnly(Stance.VISITOR.colour());
    }

    @Test
    void theBoxFollowsTheAlert() {
        marks.stances(Map.of(person, Stance.ACT));
        assertThat(rowAbove(LISTED, drawn(NOW))).as("solid").containsOnly(Stance.ACT.colour());

        marks.stances(Map.of(person, Stance.SECOND));
        assertThat(rowAbove(LISTED, drawn(NOW))).contains(Stance.SECOND.colour(), CASING);

        marks.stances(Map.of(person, Stance.CLEARED));
        assertThat(rowAbove(LISTED, drawn(NOW))).as("another person after all").containsOnly(GREY);
    }

    @Test
    void aBoxDoesNotStayBehindItsFace() {
        assertThat(rowAbove(LISTED, drawn(NOW.plusMillis(1300)))).containsOnly(GREY);
    }

    @Test
    void theRawPictureHasNothingOnIt() {
        marks.show(Show.RAW);
        assertThat(drawn(NOW)).containsOnly(GREY);
    }

    @Test
    void whatNobodyMaySeeIsHatchedWhenAskedFor() {
        assertThat(at(drawn(NOW), 170, 90)).isEqualTo(GREY);
        marks.show(Show.ZONES);
        int[] drawn = drawn(NOW);
        assertThat(Arrays.stream(drawn, 120 * WIDTH + 170, 120 * WIDTH + 300))
                .contains(GREY)
                .anyMatch(dot -> dot != GREY);
    }

    @Test
    void aPictureWaitsForTheWindowAndTheNextOneForIt() {
        drawn(NOW);
        feed.shown().publish(grey(), NOW);
        tile.fill();
        assertThat(feed.shown().waiting()).as("not taken yet").isTrue();
        tile.wipe();
        tile.fill();
        assertThat(feed.shown().waiting()).isFalse();
    }

    @Test
    void nothingIsTakenOnceNobodyLooksAndNothingIsLeft() {
        drawn(NOW);
        tile.shut();
        feed.shown().publish(grey(), NOW);
        tile.fill();
        assertThat(tile.filled()).isFalse();
        assertThat(tile.pixels()).containsOnly(0);
    }

    @Test
    void aSmallerTileLeavesNothingOfALargerPicture() {
        drawn(NOW);
        tile.room(new TilePixels.Room(WIDTH / 2, HEIGHT / 2, 1));
        int[] smaller = drawn(NOW);
        assertThat(Arrays.stream(smaller, WIDTH * HEIGHT / 4, smaller.length)).containsOnly(0);
    }

    @Test
    void aPictureThatStoppedIsTooCoarseToKnowAnybodyIn() {
        int[] pixels = drawn(NOW).clone();
        for (int dot = 0; dot < pixels.length; dot += 2) {
            pixels[dot] = 0xffffffff;
        }
        PixelPen pen = new PixelPen();
        pen.on(pixels, WIDTH, HEIGHT, 1);
        pen.fade(40);
        int first = pixels[0];
        for (int y = 0; y < 8; y++) {
            assertThat(Arrays.stream(pixels, y * WIDTH, y * WIDTH + 8)).containsOnly(first);
        }
    }

    @Test
    void wordsOverAPictureThatStoppedAreReadableHoweverBrightItWas() {
        int[] white = new int[100];
        Arrays.fill(white, 0xffffffff);
        PixelPen pen = new PixelPen();
        pen.on(white, 10, 10, 1);
        pen.fade(10);
        assertThat(white[0] & 0xff)
                .as("the words' #e6edf3 has a contrast of 4.5 on 0x6b")
                .isLessThanOrEqualTo(0x6b);
    }

    private int[] drawn(Instant capturedAt) {
        tile.wipe();
        feed.shown().publish(grey(), capturedAt);
        tile.fill();
        assertThat(tile.filled()).isTrue();
        return tile.pixels();
    }

    private static I420Picture grey() {
        byte[] planes = new byte[I420Picture.size(WIDTH, HEIGHT)];
        Arrays.fill(planes, (byte) 128);
        return new I420Picture(WIDTH, HEIGHT, planes);
    }

    /** What is painted along the line above a face. */
    private static int[] rowAbove(Box box, int[] pixels) {
        int from = ((int) box.y() - 1) * WIDTH + (int) box.x();
        return Arrays.copyOfRange(pixels, from, from + (int) box.width());
    }

    private static int at(int[] pixels, int x, int y) {
        return pixels[y * WIDTH + x];
    }
}
