package smartshop.recognition.quality;

import java.util.Optional;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;

/**
 * Whether a photo can be enrolled.
 *
 * @param words one sentence: what is good, or what is wrong and what to do
 * @param advice what would be better, empty if nothing; only of accepted photos
 * @param enrolled what to keep, of accepted photos
 */
public record EnrolmentVerdict(String words, String advice, Optional<Enrolled> enrolled) {

    /**
     * @param portrait the face upright with level eyes, {@link smartshop.recognition.embed.Portrait#WIDTH} pixels wide
     * @param eyeDistance between the eyes in the photo, in pixels
     */
    public record Enrolled(Embedding embedding, Picture portrait, double eyeDistance) {}

    public boolean accepted() {
        return enrolled.isPresent();
    }

    public static EnrolmentVerdict refused(String words) {
        return new EnrolmentVerdict(words, "", Optional.empty());
    }
}
