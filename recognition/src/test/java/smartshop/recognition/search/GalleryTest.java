package smartshop.recognition.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smartshop.recognition.embed.Embedding;

class GalleryTest {
    private final Random random = new Random(7);

    @Test
    void scoresAreThoseOfTheNaiveDoubleLoop() {
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            List<Embedding> photos = new ArrayList<>();
            for (int k = 0; k <= i % 3; k++) {
                photos.add(any("m"));
            }
            people.put(PersonId.random(), photos);
        }
        Gallery gallery = Gallery.of(people);
        Embedding probe = any("m");

        float[] scores = gallery.scores(probe);

        assertThat(gallery.size()).isEqualTo(200);
        people.forEach((person, photos) -> {
            double naive = photos.stream().mapToDouble(probe::cosine).max().orElseThrow();
            assertThat((double) scores[gallery.place(person).orElseThrow()]).isCloseTo(naive, within(1e-5));
        });
    }

    @Test
    void bestComesFirstAndTheRunnerUpIsAnotherPerson() {
        Embedding probe = any("m");
        PersonId same = PersonId.random();
        PersonId other = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(same, List.of(any("m"), probe, probe), other, List.of(any("m"))));

        List<Candidate> found = gallery.search(probe, 2);

        assertThat(found).extracting(Candidate::person).containsExactly(same, other);
        assertThat(found.getFirst().score()).isCloseTo(1, within(1e-5));
    }

    @Test
    void personWithoutPhotosIsLeftOut() {
        PersonId nobody = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(nobody, List.of()));

        assertThat(gallery.size()).isZero();
        assertThat(gallery.contains(nobody)).isFalse();
        assertThat(gallery.search(any("m"), 3)).isEmpty();
    }

    @Test
    void embeddingsOfDifferentModelsAreNotMixed() {
        Gallery gallery = Gallery.of(Map.of(PersonId.random(), List.of(any("m"))));

        assertThatThrownBy(() -> gallery.scores(any("n"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gallery.of(Map.of(PersonId.random(), List.of(any("m"), any("n")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Embedding any(String model) {
        float[] vector = new float[128];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return new Embedding(model, vector);
    }
}
