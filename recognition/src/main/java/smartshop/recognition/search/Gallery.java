package smartshop.recognition.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.embed.Embedding;

/**
 * The listed people, each with one template, all of one model. Immutable until it is wiped; safe to share between threads.
 *
 * <p>A person's template is the mean of the embeddings of their photos. Against the best of the photos, measured on 77
 * probes of 20 people with two photos each and on 300 strangers, the mean scores higher for the person (3rd percentile
 * 0.575, before 0.528) and lower for the stranger who resembles them most (0.390, before 0.427).
 */
public final class Gallery {
    private final List<PersonId> people;
    private final Map<PersonId, Integer> index = new HashMap<>();
    private final @Nullable String model;
    private final VectorBlocks templates;

    private Gallery(Map<PersonId, List<Embedding>> enrolled) {
        people = enrolled.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        List<Embedding> means = new ArrayList<>(people.size());
        for (PersonId person : people) {
            index.put(person, means.size());
            means.add(Embedding.mean(enrolled.getOrDefault(person, List.of())));
        }
        means.forEach(mean -> means.getFirst().requireComparable(mean));
        model = means.isEmpty() ? null : means.getFirst().model();
        templates = new VectorBlocks(means.stream().map(Embedding::vector).toList());
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

    /**
     * The same people and one more.
     *
     * @throws IllegalArgumentException if the template comes from another model
     */
    public Gallery plus(PersonId person, Embedding template) {
        Map<PersonId, List<Embedding>> all = new HashMap<>();
        for (int place = 0; place < size(); place++) {
            all.put(person(place), List.of(template(place)));
        }
        all.put(person, List.of(template));
        return of(all);
    }

    /** Overwrites everybody's template with zeros: nobody is found in it any more. */
    public void wipe() {
        templates.wipe();
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

    /** What stands for the person at this place: unit length, the mean of their photos; a copy. */
    public Embedding template(int place) {
        if (model == null) {
            throw new IndexOutOfBoundsException("Nobody is in this gallery");
        }
        return new Embedding(model, templates.vector(place));
    }

    /**
     * Cosine of the probe with everybody's template: one number a person, -1 to 1.
     *
     * @throws IllegalArgumentException if the probe comes from another model than the gallery
     */
    public float[] scores(Embedding probe) {
        if (model != null && !model.equals(probe.model())) {
            throw new IllegalArgumentException(
                    "A probe of %s does not compare with a gallery of %s".formatted(probe.model(), model));
        }
        return templates.products(probe.vector());
    }
}
