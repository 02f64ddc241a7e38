package smartshop.app.enrol;

import java.util.List;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;

/** Whether photos can show one person. */
final class OnePerson {
    /**
     * Cosine below which two good photos do not show the same person. Low, because photos of one person may be years
     * apart: it catches a wrong file, not a twin.
     */
    static final double FLOOR = 0.1;

    private OnePerson() {}

    /** @throws EnrolmentException if two of them clearly show different people; it counts the photos from 1 */
    static void check(List<Enrolled> photos) {
        for (int i = 0; i < photos.size(); i++) {
            Embedding first = photos.get(i).embedding();
            for (int j = i + 1; j < photos.size(); j++) {
                if (first.cosine(photos.get(j).embedding()) < FLOOR) {
                    throw new EnrolmentException(
                            "Photos %d and %d seem to show different people: take out the wrong one."
                                    .formatted(i + 1, j + 1));
                }
            }
        }
    }
}
