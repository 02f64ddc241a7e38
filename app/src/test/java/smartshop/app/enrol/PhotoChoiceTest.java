package smartshop.app.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;

class PhotoChoiceTest {
    private static final String FLAW = "But it is rather dark.";

    @Test
    void theBestPhotosThatDifferAreTakenAndNoMoreThanFive() {
        List<PhotoVerdict> photos = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            photos.add(photo(30 * i, 60, ""));
        }
        PhotoVerdict dark = photo(15, 60, FLAW);
        photos.addFirst(dark);

        List<PhotoVerdict> best = PhotoChoice.best(List.of(), photos);

        assertThat(best).hasSize(PhotoChoice.MOST).doesNotContain(dark);
    }

    @Test
    void theSamePictureTwiceIsTakenOnceTheBetterOne() {
        PhotoVerdict small = photo(0, 30, "");
        PhotoVerdict large = photo(2, 60, "");

        assertThat(PhotoChoice.best(List.of(), List.of(small, large))).containsExactly(large);
    }

    @Test
    void whatSomebodyChoseStaysAndTheRestIsChosenAroundIt() {
        PhotoVerdict chosen = photo(0, 30, FLAW);
        PhotoVerdict copy = photo(1, 60, "");
        PhotoVerdict other = photo(40, 60, "");

        assertThat(PhotoChoice.best(List.of(chosen), List.of(copy, other))).containsExactly(chosen, other);
    }

    @Test
    void aRefusedPhotoIsNeverTaken() {
        PhotoVerdict refused = new PhotoVerdict("letter.png", EnrolmentVerdict.refused("No face found."));

        assertThat(PhotoChoice.best(List.of(), List.of(refused))).isEmpty();
    }

    /** @param degrees between the directions of two photos: how much they differ */
    private static PhotoVerdict photo(double degrees, double eyes, String advice) {
        double angle = Math.toRadians(degrees);
        Embedding face = new Embedding("test", new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
        Enrolled kept = new Enrolled(face, new Picture(1, 1, new byte[3]), eyes);
        return new PhotoVerdict("", new EnrolmentVerdict("Good photo.", advice, Optional.of(kept)));
    }
}
