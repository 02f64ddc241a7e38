package smartshop.app.benchmark;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;

/** The drawn shop's listed people, enrolled from one photo each. */
final class DrawnGallery {
    /** Sides of a drawn photo in pixels: some 60 between the eyes. */
    private static final int PHOTO = 400;

    private DrawnGallery() {}

    static CalibratedGallery enrol(ModelPack pack, FaceEngine engine) {
        return calibrated(pack, listed(engine));
    }

    /** The same people but the one whom this face resembles most, so that it is a stranger's. */
    static CalibratedGallery without(Embedding face, ModelPack pack, FaceEngine engine) {
        Map<PersonId, List<Embedding>> people = listed(engine);
        people.entrySet().stream()
                .max(Comparator.comparingDouble(
                        person -> person.getValue().getFirst().cosine(face)))
                .map(Map.Entry::getKey)
                .ifPresent(people::remove);
        return calibrated(pack, people);
    }

    private static Map<PersonId, List<Embedding>> listed(FaceEngine engine) {
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        for (DrawnPerson person : DrawnCast.standard().listed()) {
            EnrolmentCheck.check(engine, DrawnFaces.portrait(person, PHOTO, 0, 0, 0))
                    .enrolled()
                    .map(EnrolmentVerdict.Enrolled::embedding)
                    .ifPresent(embedding -> people.put(PersonId.random(), List.of(embedding)));
        }
        return people;
    }

    private static CalibratedGallery calibrated(ModelPack pack, Map<PersonId, List<Embedding>> people) {
        return CalibratedGallery.of(Gallery.of(people), pack.impostors(), FpirTarget.usual());
    }
}
