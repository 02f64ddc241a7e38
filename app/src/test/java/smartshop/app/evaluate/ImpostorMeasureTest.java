package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.scan.ScanException;
import smartshop.recognition.embed.Embedding;

class ImpostorMeasureTest {
    @TempDir
    Path folder;

    /** Half of the people are (1, 0), half (0, 1): of all pairs of 100 people 2450 have cosine 1 and 2500 have 0. */
    @Test
    void figuresAreThoseOfAllPairsOfTwoPeople() throws Exception {
        ImpostorMeasure measured = ImpostorMeasure.of(people(100));

        double average = 2450.0 / 4950;
        assertThat(measured.people()).isEqualTo(100);
        assertThat(measured.pairs()).isEqualTo(4950);
        assertThat(measured.mean()).containsExactly(0.5f, 0.5f);
        assertThat(measured.average()).isCloseTo(average, within(1e-9));
        assertThat(measured.deviation()).isCloseTo(Math.sqrt(average * (1 - average)), within(1e-9));
        assertThat(measured.deviationForOne()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void meanOfAFewPeopleIsNotGiven() {
        assertThatThrownBy(() -> ImpostorMeasure.of(people(99)))
                .isInstanceOf(ScanException.class)
                .hasMessageContaining("100 different strangers or more, and there are 99");
    }

    @Test
    void fileHoldsTheFiguresAsPacksReadThem() throws Exception {
        Path file = folder.resolve("impostors.properties");

        ImpostorMeasure.of(people(100)).write(file);

        Properties read = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        assertThat(read).containsOnlyKeys("people", "deviation", "mean");
        assertThat(read)
                .containsEntry("people", "100")
                .containsEntry("deviation", "0.5000")
                .containsEntry("mean", "0.5000 0.5000");
    }

    private static List<Embedding> people(int count) {
        List<Embedding> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(new Embedding("test-1", i % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1}));
        }
        return people;
    }
}
