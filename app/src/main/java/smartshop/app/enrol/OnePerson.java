package smartshop.app.enrol;

import java.util.List;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;

/**
 * Whether photos can show one person.
 *
 * @param floor cosine below which two accepted photos do not show the same person
 */
record OnePerson(double floor) {
    /**
     * Measured on 131 press photos of 20 people, taken years apart: of 323 pairs of one person none is below 0.2 with the
     * full pack and 0.3 % are below 0.1 with the built-in one; of 6,463 pairs of two people 97 % and 71 % are. So it
     * catches most wrong files and next to never refuses a right one.
     */
    static OnePerson by(ModelPack pack) {
        return new OnePerson(pack.builtin() ? 0.1 : 0.2);
    }

    /** @throws EnrolmentException if two of them clearly show different people; it counts the photos from 1 */
    void check(List<Enrolled> photos) {
        for (int i = 0; i < photos.size(); i++) {
            Embedding first = photos.get(i).embedding();
            for (int j = i + 1; j < photos.size(); j++) {
                if (first.cosine(photos.get(j).embedding()) < floor) {
                    throw new EnrolmentException(
                            "Photos %d and %d seem to show different people: take out the wrong one."
                                    .formatted(i + 1, j + 1));
                }
            }
        }
    }
}
