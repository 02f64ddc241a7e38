package smartshop.recognition.vote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;

/** One picture of a visitor's face, compared. Belongs to one thread. */
public final class Shot {
    private final Embedding embedding;
    private final double weight;
    private final Instant at;
    private @Nullable Gallery scoredBy;
    private float[] scores = new float[0];

    /** @param weight how much it counts, more than 0 up to 1 */
    public Shot(Embedding embedding, double weight, Instant at) {
        this.embedding = embedding;
        this.weight = weight;
        this.at = at;
    }

    public Embedding embedding() {
        return embedding;
    }

    public double weight() {
        return weight;
    }

    /** Capture time. */
    public Instant at() {
        return at;
    }

    /** As {@link Gallery#scores}; computed once for each gallery. */
    float[] scores(Gallery gallery) {
        if (scoredBy != gallery) {
            scores = gallery.scores(embedding);
            scoredBy = gallery;
        }
        return scores;
    }

    /** Overwrites the embedding with zeros. */
    public void wipe() {
        embedding.wipe();
        scores = new float[0];
        scoredBy = null;
    }
}
