package smartshop.recognition.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.embed.Embedding;

/** The listed people's embeddings, all of one model. Immutable; safe to share between threads. */
public final class Gallery {
    private final List<PersonId> people;
    private final Map<PersonId, Integer> index = new HashMap<>();
    private final @Nullable String model;
    /** All vectors, one after the other, in the order of the people. */
    private final float[] vectors;
    /** {@code owner[i]} is the person of vector i. */
    private final int[] owner;

    private Gallery(Map<PersonId, List<Embedding>> enrolled) {
        people = enrolled.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        List<Embedding> all = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            index.put(people.get(i), i);
            for (Embedding embedding : enrolled.getOrDefault(people.get(i), List.of())) {
                all.add(embedding);
                owners.add(i);
            }
        }
        model = all.isEmpty() ? null : all.getFirst().model();
        vectors = flat(all);
        owner = owners.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] flat(List<Embedding> all) {
        int length = all.isEmpty() ? 0 : all.getFirst().vector().length;
        float[] vectors = new float[all.size() * length];
        for (int i = 0; i < all.size(); i++) {
            Embedding embedding = all.get(i);
            if (!embedding.model().equals(all.getFirst().model()) || embedding.vector().length != length) {
                throw new IllegalArgumentException("Embeddings of %s and %s do not go into one gallery"
                        .formatted(all.getFirst().model(), embedding.model()));
            }
            System.arraycopy(embedding.vector(), 0, vectors, i * length, length);
        }
        return vectors;
    }

    public static Gallery empty() {
        return new Gallery(Map.of());
    }

    /**
     * A person without embeddings is left out.
     *
     * @throws IllegalArgumentException if the embeddings come from different models
     */
    public static Gallery of(Map<PersonId, List<Embedding>> people) {
        return new Gallery(people);
    }

    /** Number of people. */
    public int size() {
        return people.size();
    }

    public boolean contains(PersonId person) {
        return index.containsKey(person);
    }

    /** The person whose scores stand at this place, see {@link #scores}. */
    public PersonId person(int place) {
        return people.get(place);
    }

    /** Where a person's score stands. */
    public OptionalInt place(PersonId person) {
        Integer place = index.get(person);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * Cosine of the probe with everybody, of each person's photos the best: one number a person.
     *
     * @throws IllegalArgumentException if the probe comes from another model than the gallery
     */
    public float[] scores(Embedding probe) {
        float[] scores = new float[people.size()];
        if (model == null) {
            return scores;
        }
        if (!model.equals(probe.model())) {
            throw new IllegalArgumentException(
                    "A probe of %s does not compare with a gallery of %s".formatted(probe.model(), model));
        }
        Arrays.fill(scores, -1);
        float[] vector = probe.vector();
        for (int i = 0; i < owner.length; i++) {
            scores[owner[i]] = Math.max(scores[owner[i]], dot(vector, i * vector.length));
        }
        return scores;
    }

    /** The best people, best first, each with the best of their photos. */
    public List<Candidate> search(Embedding probe, int most) {
        float[] scores = scores(probe);
        List<Candidate> candidates = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            candidates.add(new Candidate(people.get(i), scores[i]));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return List.copyOf(candidates.subList(0, Math.min(most, candidates.size())));
    }

    /** Four sums, because one would wait for itself at every step. */
    private float dot(float[] vector, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < vector.length; i += 4) {
            a += vector[i] * vectors[from + i];
            b += vector[i + 1] * vectors[from + i + 1];
            c += vector[i + 2] * vectors[from + i + 2];
            d += vector[i + 3] * vectors[from + i + 3];
        }
        for (; i < vector.length; i++) {
            a += vector[i] * vectors[from + i];
        }
        return a + b + c + d;
    }
}
