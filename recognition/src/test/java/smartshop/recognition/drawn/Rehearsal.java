package smartshop.recognition.drawn;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.vote.Match;

/**
 * Plays the demo's script through the recogniser in one process and on the script's own time, so that the answer does not
 * depend on how busy the machine is. To be run by hand after a change of the cast or of how it is drawn.
 */
final class Rehearsal {
    private static final int CAMERAS = 3;

    private final ModelPack pack;
    private final FaceEngine engine;
    private final Map<PersonId, List<Embedding>> enrolled =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final List<Double> matched = new ArrayList<>();
    private final List<Double> unmatched = new ArrayList<>();
    private int listedVisits;
    private int found;
    private int wrong;

    private Rehearsal(ModelPack pack, FaceEngine engine) {
        this.pack = pack;
        this.engine = engine;
    }

    /**
     * Plays and prints.
     *
     * @param arguments the folder with the full pack, "full" or "own", the script's seconds, its seeds
     */
    public static void main(String[] arguments) throws Exception {
        ModelPack.Kind kind = "full".equals(arguments[1]) ? ModelPack.Kind.PYTORCH : ModelPack.Kind.BUILTIN;
        try (ModelPack pack = new ModelStore(List.of(Path.of(arguments[0]))).open(kind);
                FaceEngine engine = pack.open()) {
            Rehearsal rehearsal = new Rehearsal(pack, engine);
            rehearsal.enrol();
            for (int i = 3; i < arguments.length; i++) {
                for (int camera = 0; camera < CAMERAS; camera++) {
                    rehearsal.play(Long.parseLong(arguments[i]), camera, Double.parseDouble(arguments[2]));
                }
                rehearsal.print();
            }
        }
    }

    private void enrol() {
        for (DrawnPerson person : DrawnCast.standard().listed()) {
            enrolled.put(id(person.number()), List.of(photo(person, 0, 0), photo(person, 12, 0.3)));
        }
    }

    private Embedding photo(DrawnPerson person, double yaw, double light) {
        return EnrolmentCheck.check(engine, DrawnFaces.portrait(person, 400, yaw, 0, light))
                .enrolled()
                .map(Enrolled::embedding)
                .orElseThrow();
    }

    private static PersonId id(int number) {
        return new PersonId(new UUID(0, number));
    }

    private void play(long seed, int camera, double seconds) {
        ShopScript script = ShopScript.of(seed, camera, CAMERAS, seconds);
        DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), 1280, 720, camera);
        Recognizer recognizer = new Recognizer(RecognitionSettings.of(pack), new StrangerScores());
        CalibratedGallery listed = CalibratedGallery.of(Gallery.of(enrolled), pack.impostors(), FpirTarget.usual());
        Set<ScriptedVisit> alerted = new HashSet<>();
        for (int look = 0; look < seconds * 5; look++) {
            double now = look * 0.2;
            Observation seen = recognizer.look(
                    engine, Soften.likeAStream(shop.draw(now)), Instant.ofEpochMilli(200L * look), listed);
            seen.matches().forEach(match -> judge(match, script, camera, now, alerted));
            ended(seen.ended());
        }
        ended(recognizer.finish());
        listedVisits +=
                (int) script.visits().stream().filter(ScriptedVisit::listed).count();
        found += alerted.size();
    }

    private void judge(Match match, ShopScript script, int camera, double now, Set<ScriptedVisit> alerted) {
        List<ScriptedVisit> right = script.visits().stream()
                .filter(visit -> visit.listed() && id(visit.person()).equals(match.person()))
                .filter(visit -> now >= visit.start() && now < visit.end() + 1)
                .toList();
        if (right.isEmpty()) {
            wrong++;
            System.out.printf(
                    "wrong: camera %d at %.1f s, %s, score %.3f, next %.3f, face of %.0f pixels%n",
                    camera,
                    now,
                    match.person(),
                    match.score(),
                    match.runnerUp(),
                    match.box().width());
        }
        alerted.addAll(right);
        matched.add(match.score());
    }

    private void ended(List<EndedTrack> tracks) {
        tracks.stream().filter(track -> track.match().isEmpty()).forEach(track -> unmatched.add(track.score()));
    }

    private void print() {
        System.out.printf(
                "%s: %d listed visits, %d found, %d wrong; least score of a match %.3f, highest of an unmatched track %.3f%n",
                pack.name(),
                listedVisits,
                found,
                wrong,
                matched.stream().min(Double::compare).orElse(-1.0),
                unmatched.stream().max(Double::compare).orElse(-1.0));
    }
}
