package smartshop.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.scan.EnrolledFolder;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** The full pack on photos with known truth; both lie outside the project. */
class MeasuredOnPhotosTest {
    private static Path photos = Path.of("");
    private static ModelPack pack;
    private static FaceEngine engine;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws ModelException {
        Path shared = shared();
        ModelStore store = new ModelStore(List.of(shared.resolve("models")));
        assumeTrue(!store.found().isEmpty(), "no full model pack in " + shared);
        photos = shared.resolve("testdata");
        pack = store.open();
        engine = pack.open();
    }

    @AfterAll
    static void close() {
        if (pack != null) {
            engine.close();
            pack.close();
        }
    }

    @Test
    void listedPeopleAreFoundAndStrangersAreNot() throws Exception {
        Evaluator evaluator = evaluator();

        EnrolledFolder enrolled = evaluator.enrol(photos.resolve("enrol"));
        OpenSetPhotos searched = OpenSetPhotos.read(
                photos.resolve("probes"),
                photos.resolve("strangers"),
                Set.copyOf(enrolled.names().values()));

        OpenSet measured = evaluator.openSet(enrolled, searched, (done, all) -> {});

        OpenSetResult.At at = measured.result().at(measured.chosen());
        assertThat(measured.result().rank1().value()).isGreaterThan(0.98);
        assertThat(at.tpir().value()).isGreaterThan(0.95);
        assertThat(at.fpir().count()).isZero();
        assertThat(measured.result().strangersWithoutFace()).isZero();
    }

    /** The enrolled photos of twenty people, two each: ten pairs of one person and ten of two in each of two folds. */
    @Test
    void pairsAreToldApart() throws Exception {
        List<String> names;
        try (Stream<Path> people = Files.list(photos.resolve("enrol"))) {
            names = people.map(person -> person.getFileName().toString())
                    .sorted()
                    .toList();
        }
        StringBuilder pairs = new StringBuilder("2\t10\n");
        for (int fold = 0; fold < 20; fold += 10) {
            for (int i = fold; i < fold + 10; i++) {
                pairs.append("%s\t1\t2\n".formatted(names.get(i)));
            }
            for (int i = fold; i < fold + 10; i++) {
                pairs.append("%s\t1\t%s\t2\n".formatted(names.get(i), names.get((i + 1) % 20)));
            }
        }
        link(names);

        PairsResult result = evaluator()
                .pairs(
                        PairsFile.read(Files.writeString(folder.resolve("pairs.txt"), pairs), folder.resolve("images")),
                        (done, all) -> {});

        assertThat(result.accuracy().mean()).isGreaterThan(0.95);
        assertThat(result.same() + result.other()).isEqualTo(40);
        assertThat(result.unusable()).isZero();
    }

    /** The first two photos of each person as numbers 1 and 2. */
    private void link(List<String> names) throws Exception {
        for (String name : names) {
            Path own = Files.createDirectories(folder.resolve("images").resolve(name));
            List<Path> files;
            try (Stream<Path> listed = Files.list(photos.resolve("enrol").resolve(name))) {
                files = listed.sorted().toList();
            }
            for (int i = 0; i < 2; i++) {
                Files.createSymbolicLink(own.resolve("%s_%04d.jpg".formatted(name, i + 1)), files.get(i));
            }
        }
    }

    private static Evaluator evaluator() {
        Consumer<String> nothingToRemark = words -> {
            throw new AssertionError(words);
        };
        return new Evaluator(pack, engine, FpirTarget.usual(), nothingToRemark);
    }

    private static Path shared() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path shared = up.resolve("shared");
            if (Files.isDirectory(shared.resolve("testdata")) && Files.isDirectory(shared.resolve("models"))) {
                return shared;
            }
        }
        assumeTrue(false, "no shared/testdata beside the checkout");
        throw new AssertionError();
    }
}
