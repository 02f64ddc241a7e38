package smartshop.recognition.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smartshop.recognition.embed.Embedding;

class GalleryTest {
    private final Random random = new Random(7);

    @Test
    void scoresHaveTheBitsOfTheNaiveDoubleLoop() {
        IntStream sizes = IntStream.concat(IntStream.of(0, 1, 1023, 1024, 1025, 2048), random.ints(24, 0, 3001));
        sizes.forEach(size -> {
            int dimensions = random.nextInt(4) == 0 ? 128 : 1 + random.nextInt(130);
            Map<PersonId, List<Embedding>> people = new HashMap<>();
            for (int i = 0; i < size; i++) {
                people.put(anyPerson(), List.of(any("m", dimensions)));
            }
            Gallery gallery = Gallery.of(people);
            Embedding probe = any("m", dimensions);

            float[] naive = new float[size];
            for (int i = 0; i < size; i++) {
                float[] enrolled = people.get(gallery.person(i)).getFirst().vector();
                for (int d = 0; d < dimensions; d++) {
                    naive[i] += probe.vector()[d] * enrolled[d];
                }
            }

            assertThat(gallery.scores(probe))
                    .as("%d people, %d dimensions", size, dimensions)
                    .isEqualTo(naive);
        });
    }

    @Test
    void personStandsForTheMeanOfTheirPhotosAtUnitLength() {
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            List<Embedding> photos = new ArrayList<>();
            for (int k = 0; k <= i % 4; k++) {
                photos.add(any("m", 128));
            }
            people.put(anyPerson(), photos);
        }
        Gallery gallery = Gallery.of(people);
        Embedding probe = any("m", 128);

        float[] scores = gallery.scores(probe);

        people.forEach((person, photos) -> {
            int place = gallery.place(person).orElseThrow();
            Embedding template = gallery.template(place);
            double[] along = photos.stream().mapToDouble(template::cosine).toArray();
            double length = 0;
            for (double cosine : along) {
                length += cosine;
            }
            double expected = photos.stream().mapToDouble(probe::cosine).sum() / length;
            assertThat(template.cosine(template)).isCloseTo(1, within(1e-5));
            assertThat((double) scores[place]).isCloseTo(expected, within(1e-5));
        });
    }

    @Test
    void everybodyHasAPlaceOfTheirOwn() {
        PersonId ann = anyPerson();
        PersonId bob = anyPerson();
        Embedding probe = any("m", 128);
        Gallery gallery = Gallery.of(Map.of(ann, List.of(probe, probe), bob, List.of(any("m", 128))));

        int place = gallery.place(ann).orElseThrow();

        assertThat(gallery.size()).isEqualTo(2);
        assertThat(gallery.person(place)).isEqualTo(ann);
        assertThat(gallery.person(1 - place)).isEqualTo(bob);
        assertThat((double) gallery.scores(probe)[place]).isCloseTo(1, within(1e-5));
    }

    @Test
    void personWithoutPhotosIsLeftOut() {
        PersonId nobody = anyPerson();
        Gallery gallery = Gallery.of(Map.of(nobody, List.of()));

        assertThat(gallery.size()).isZero();
        assertThat(gallery.contains(nobody)).isFalse();
        assertThat(gallery.scores(any("m", 128))).isEmpty();
    }

    @Test
    void embeddingsOfDifferentModelsAreNotMixed() {
        Gallery gallery = Gallery.of(Map.of(anyPerson(), List.of(any("m", 128))));

        assertThatThrownBy(() -> gallery.scores(any("n", 128))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gallery.of(Map.of(anyPerson(), List.of(any("m", 128), any("n", 128)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Gallery.of(Map.of(anyPerson(), List.of(any("m", 128)), anyPerson(), List.of(any("n", 128)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PersonId anyPerson() {
        return new PersonId(new UUID(random.nextLong(), random.nextLong()));
    }

    private Embedding any(String model, int dimensions) {
        float[] vector = new float[dimensions];
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
