package smartshop.recognition.search;

import java.util.List;
import java.util.Map;
import smartshop.recognition.embed.Embedding;

/** The listed people's embeddings, all of one model. Immutable; safe to share between threads. */
public final class Gallery {
    private final Map<PersonId, List<Embedding>> people;

    private Gallery(Map<PersonId, List<Embedding>> people) {
        this.people = people;
    }

    public static Gallery empty() {
        return new Gallery(Map.of());
    }

    /** A person without embeddings is left out. */
    public static Gallery of(Map<PersonId, List<Embedding>> people) {
        return new Gallery(Map.copyOf(people));
    }

    /** Number of people. */
    public int size() {
        return people.size();
    }
}
