package smartshop.recognition.search;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** Photographed people before the full pack: 20 listed ones, other photos of them, and 300 strangers. */
class LookAlikesOnPhotosTest {
    /** A score of the full pack that only one stranger in thousands reaches against anybody. */
    private static final double MATCH = 0.42;
    /** The photos hold faces of about 100 pixels; the door's are half as wide. */
    private static final int SHRINK = 2;

    private static final Map<String, Embedding> TEMPLATES = new HashMap<>();
    private static final Map<String, List<Embedding>> OTHERS = new HashMap<>();
    private static final List<Embedding> STRANGERS = new ArrayList<>();

    @BeforeAll
    static void embed() throws Exception {
        Path data = shared().resolve("testdata");
        ModelStore store = new ModelStore(List.of(shared().resolve("models")));
        assumeTrue(!store.found().isEmpty(), "no full model pack beside the checkout");
        try (ModelPack pack = store.open();
                FaceEngine engine = pack.open()) {
            for (Path person : files(data.resolve("enrol"))) {
                List<Embedding> photos = new ArrayList<>();
                for (Path photo : files(person)) {
                    embedding(engine, photo, 1).ifPresent(photos::add);
                }
                TEMPLATES.put(person.getFileName().toString(), Embedding.mean(photos));
            }
            for (Path photo : files(data.resolve("probes"))) {
                String person = photo.getFileName().toString().replaceAll("_\\d+\\.jpg", "");
                embedding(engine, photo, SHRINK)
                        .ifPresent(face -> OTHERS.computeIfAbsent(person, name -> new ArrayList<>())
                                .add(face));
            }
            for (Path photo : files(data.resolve("strangers"))) {
                embedding(engine, photo, SHRINK).ifPresent(STRANGERS::add);
            }
        }
    }

    @Test
    void aListedPersonStaysAMatchWhenTheStrangersWhoResembleThemMostWereRejected() {
        int matches = 0;
        for (String name : TEMPLATES.keySet()) {
            PersonId person = PersonId.random();
            Embedding template = TEMPLATES.get(name);
            List<Embedding> nearest = STRANGERS.stream()
                    .sorted(comparingDouble(stranger -> -stranger.cosine(template)))
                    .limit(3)
                    .toList();
            LookAlikes rejected = LookAlikes.of(Map.of(person, nearest));
            for (Embedding visitor : OTHERS.getOrDefault(name, List.of())) {
                double score = visitor.cosine(template);
                if (score >= MATCH) {
                    matches++;
                    assertThat(rejected.reject(person, visitor, score)).as(name).isFalse();
                }
            }
        }
        assertThat(matches).isGreaterThan(70);
    }

    @Test
    void nearlyEverybodyWhoWasRejectedIsKnownAgainInAnotherPhoto() {
        int again = 0;
        int known = 0;
        PersonId person = PersonId.random();
        for (List<Embedding> photos : OTHERS.values()) {
            for (Embedding rejected : photos) {
                LookAlikes lookAlikes = LookAlikes.of(Map.of(person, List.of(rejected)));
                for (Embedding visitor : photos) {
                    if (visitor != rejected) {
                        again++;
                        known += lookAlikes.reject(person, visitor, MATCH) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(again).isGreaterThan(200);
        assertThat(known).isGreaterThan(again * 9 / 10);
    }

    private static Optional<Embedding> embedding(FaceEngine engine, Path file, int shrink) throws Exception {
        Picture whole = PhotoReader.read(Files.readAllBytes(file));
        Picture photo = Scaling.area(whole, whole.width() / shrink, whole.height() / shrink);
        return engine.detector().detect(photo).stream()
                .max(comparingDouble(face -> face.box().width()))
                .map(face -> aligned(engine, photo, face))
                .map(face -> engine.embedder().embed(List.of(face)).getFirst());
    }

    private static Picture aligned(FaceEngine engine, Picture photo, Detection coarse) {
        Detection face = CloseLook.at(engine.detector(), photo, coarse.box()).orElse(coarse);
        return FaceAligner.align(photo, face.landmarks());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
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
