package smartshop.recognition.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smartshop.recognition.embed.Embedding;

/**
 * Faces of people who were taken for a listed person and, as somebody at the screen said, are not. A visitor who resembles
 * one of them more than the listed person is that somebody again. Immutable; safe to share between threads.
 *
 * <p>Measured on single photos with faces of 50 pixels, 20 listed people with two photos each, the three most similar of
 * 300 strangers rejected for each of them, full pack: none of 76 photos of the listed people that match is suppressed; of
 * 5,662 times that a rejected face comes back years later, with a score at the threshold, 95 % are. Asking besides for
 * {@link smartshop.recognition.model.Thresholds#samePerson} suppresses only 84 % and saves no match.
 */
public final class LookAlikes {
    private static final LookAlikes NONE = new LookAlikes(Map.of());

    private final Map<PersonId, List<Embedding>> rejected;

    private LookAlikes(Map<PersonId, List<Embedding>> rejected) {
        this.rejected = rejected;
    }

    public static LookAlikes none() {
        return NONE;
    }

    /** @param rejected all of one model, unit length */
    public static LookAlikes of(Map<PersonId, List<Embedding>> rejected) {
        Map<PersonId, List<Embedding>> copy = new HashMap<>();
        rejected.forEach((person, faces) -> copy.put(person, List.copyOf(faces)));
        return new LookAlikes(Map.copyOf(copy));
    }

    /**
     * Whether a visitor who would be a match is one who was rejected rather than the listed person.
     *
     * @param visitor the visitor's template, of the same model
     * @param score cosine of the visitor with the listed person, at least the person's threshold; a look-alike that is
     *     nearer therefore shows "the same person" by that very threshold
     */
    public boolean reject(PersonId person, Embedding visitor, double score) {
        return rejected.getOrDefault(person, List.of()).stream().anyMatch(face -> face.cosine(visitor) > score);
    }
}
