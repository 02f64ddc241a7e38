package smartshop.app.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** The clips with ground truth, with the full pack; both lie outside the project. */
class ScanTest {

    @ParameterizedTest
    @ValueSource(strings = {"entrance-1", "entrance-2"})
    void everyListedVisitIsAlertedOnceAndInTimeAndNobodyElse(String clip) throws Exception {
        Path shared = shared();
        ModelStore store = new ModelStore(List.of(shared.resolve("models")));
        assumeTrue(!store.found().isEmpty(), "no full model pack in " + shared);
        List<ScannedTrack> tracks = new ArrayList<>();
        try (ModelPack pack = store.open();
                FaceEngine engine = pack.open()) {
            EnrolledFolder enrolled = EnrolledFolder.read(shared.resolve("testdata/enrol"), engine);
            CalibratedGallery listed = CalibratedGallery.of(enrolled.gallery(), pack.impostors(), FpirTarget.usual());
            new Scan(engine, RecognitionSettings.of(pack), listed, enrolled.names())
                    .run(shared.resolve("testdata/" + clip + ".mp4").toString(), tracks::add, (at, length) -> {});
        }

        JsonNode visits = new ObjectMapper()
                .readTree(Files.readAllBytes(shared.resolve("testdata/" + clip + ".json")))
                .get("visits");
        int listed = 0;
        for (JsonNode visit : visits) {
            if (!visit.get("person").isNull()) {
                listed++;
                alertedInTime(visit, tracks);
            }
        }
        assertThat(tracks).filteredOn(track -> track.alertAt().isPresent()).hasSize(listed);
        assertThat(tracks).hasSameSizeAs(visits);
    }

    private static void alertedInTime(JsonNode visit, List<ScannedTrack> tracks) {
        double start = visit.get("start").asDouble();
        double end = visit.get("end").asDouble();
        double latest = Math.min(visit.get("face40At").asDouble() + 2.5, start + (end - start) * 2 / 3);
        assertThat(tracks)
                .filteredOn(track -> track.person()
                        .equals(java.util.Optional.of(visit.get("person").asText())))
                .singleElement()
                .satisfies(track -> assertThat(track.alertAt().orElseThrow().toMillis() / 1000.0)
                        .isBetween(start, latest));
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
