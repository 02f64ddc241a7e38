package smartshop.app.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Answering;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.film.Mp4Reader;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.vote.Match;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

/** A listed person and a stranger walk in together, with the real recogniser and the real codecs; then the clip is looked at again. */
class ClipTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double LOOK = 0.2;
    private static final UUID CAMERA = UUID.randomUUID();
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final Notices notices = new Notices(clock);
    private final AtomicLong nanos = new AtomicLong();
    private final Set<UUID> open = new HashSet<>();

    @TempDir
    Path folder;

    private ModelPack models;
    private FaceEngine engine;
    private Database storage;
    private PersonId person;
    private Rings rings;
    private ClipMaker maker;
    private boolean watched = true;

    @BeforeEach
    void open() throws Exception {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        engine = models.open();
        storage = Database.open(folder, NewShop.in(folder), clock);
        person = Answering.listed(storage, clock);
        rings = new Rings(camera -> watched, nanos::get);
        maker = new ClipMaker(
                rings,
                models,
                storage.evidenceClips(),
                camera -> watched,
                open::contains,
                id -> false,
                notices,
                nanos::get);
    }

    @AfterEach
    void close() {
        maker.close();
        rings.close();
        storage.close();
        engine.close();
        models.close();
    }

    private record Visits(long seed, ScriptedVisit listed, ScriptedVisit stranger) {
        /** Of a listed person and a stranger who are there at the same time, as soon as a script has one. */
        static Visits together() {
            for (long seed = 1; ; seed++) {
                List<ScriptedVisit> visits = ShopScript.of(seed, 0, 1, 15).visits();
                for (ScriptedVisit listed : visits) {
                    for (ScriptedVisit other : visits) {
                        double both = Math.min(listed.end(), other.end()) - Math.max(listed.start(), other.start());
                        if (listed.listed() && !other.listed() && both > 4) {
                            return new Visits(seed, listed, other);
                        }
                    }
                }
            }
        }
    }

    @Test
    void thePersonIsSeenTheStrangerIsNotAndItIsKeptOnceSomebodySaysSo() throws Exception {
        Visits visits = Visits.together();
        DrawnShop shop = new DrawnShop(ShopScript.of(visits.seed, 0, 1, 15), DrawnCast.standard(), WIDTH, HEIGHT, 0);
        List<Alert> alerts = walk(shop, visits);
        Alert alert = alerts.getFirst();
        open.remove(alerts.getLast().id()); // somebody has said that it is not the person
        makeClips();

        assertThat(storage.evidenceClips().has(alert.id()))
                .as("before anybody said so")
                .isFalse();
        assertThat(maker.held()).as("of the rejected one nothing is held").isEqualTo(1);
        storage.verdicts().give(new Judgement(alert.id(), person, CAMERA, Verdict.THIS_PERSON), Optional.empty());
        maker.confirmed(alert);
        open.remove(alert.id()); // its card closes before the clip's thread comes to it
        maker.check();
        eventually("it is kept", () -> storage.evidenceClips().has(alert.id()));
        lookAgain(storage.evidenceClips().of(alert.id()).orElseThrow(), shop, visits);

        open.clear();
        maker.check();
        assertThat(maker.held()).isZero();
        nanos.addAndGet(Ring.LENGTH.toNanos());
        rings.check();
        assertThat(all()).isEmpty();
        assertThat(rings.of(CAMERA).remains()).isZero();
    }

    private void lookAgain(EvidenceClips.Clip clip, DrawnShop shop, Visits visits) {
        double offset = Duration.between(START, clip.beginsAt()).toMillis() / 1000.0;
        PersonId stranger = PersonId.random();
        CalibratedGallery both = gallery(Map.of(
                person, portrait(DrawnCast.standard().listed().get(visits.listed.person())),
                stranger, portrait(DrawnCast.standard().strangers().get(visits.stranger.person()))));
        Recognizer recognizer = new Recognizer(RecognitionSettings.of(models), new StrangerScores());
        Set<PersonId> recognised = new HashSet<>();
        int hidden = 0;
        int clear = 0;
        try (Mp4Reader reader = new Mp4Reader(clip.mp4())) {
            for (int i = 0; i < reader.pictures(); i++) {
                double now = offset + reader.at(i).toMillis() / 1000.0;
                I420Picture picture = reader.picture(i);
                recognizer.look(engine, picture.toPicture(), START.plus(reader.at(i)), both).matches().stream()
                        .map(Match::person)
                        .forEach(recognised::add);
                if (visits.stranger.runs(now)) {
                    hidden++;
                    assertThat(covered(picture, scaled(shop.face(visits.stranger, now), picture)))
                            .as("the stranger at %.1f s", now)
                            .isGreaterThan(0.9);
                }
                clear += visits.listed.runs(now)
                                && covered(picture, scaled(shop.face(visits.listed, now), picture)) < 0.7
                        ? 1
                        : 0;
            }
        }
        assertThat(recognised).containsExactly(person);
        assertThat(hidden).isGreaterThan(15);
        assertThat(clear).isGreaterThan(10);
    }

    private CalibratedGallery gallery(Map<PersonId, Embedding> people) {
        Map<PersonId, List<Embedding>> faces = new HashMap<>();
        people.forEach((id, face) -> faces.put(id, List.of(face)));
        return CalibratedGallery.of(Gallery.of(faces), models.impostors(), FpirTarget.usual());
    }

    private static Box scaled(Box box, I420Picture to) {
        double scale = to.width() / (double) WIDTH;
        return new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
    }

    /** How much of the part is painted over, in grey or in its square's colour; of what lies in the picture. */
    private static double covered(I420Picture picture, Box part) {
        int all = 0;
        int grey = 0;
        for (int y = Math.max(0, (int) part.y()); y < Math.min(picture.height(), part.y() + part.height()); y++) {
            for (int x = Math.max(0, (int) part.x()); x < Math.min(picture.width(), part.x() + part.width()); x++) {
                all++;
                int here = picture.planes()[y * picture.width() + x] & 0xff;
                grey += Math.abs(here - 110) < 12 || Math.abs(here - square(picture, x, y)) < 12 ? 1 : 0;
            }
        }
        return all == 0 ? 1 : grey / (double) all;
    }

    /** What most of the square of the backdrop has, whatever is shown in the rest of it. */
    private static int square(I420Picture picture, int x, int y) {
        int side = picture.width() / 20;
        int[] all = new int[side * side];
        int count = 0;
        for (int row = y / side * side; row < Math.min(picture.height(), (y / side + 1) * side); row++) {
            for (int column = x / side * side; column < Math.min(picture.width(), (x / side + 1) * side); column++) {
                all[count++] = picture.planes()[row * picture.width() + column] & 0xff;
            }
        }
        java.util.Arrays.sort(all, 0, count);
        return all[count / 2];
    }

    @Test
    void stoppingMatchingOrANoEndsAClipInTheMaking() throws Exception {
        Visits visits = Visits.together();
        DrawnShop shop = new DrawnShop(ShopScript.of(visits.seed, 0, 1, 15), DrawnCast.standard(), WIDTH, HEIGHT, 0);
        List<Alert> alerts = walk(shop, visits);
        maker.check();
        eventually("they are being searched", () -> rings.of(CAMERA).empty() || !maker.idle());
        open.remove(alerts.getFirst().id());
        maker.check();
        assertThat(maker.unfinished()).as("of which nobody has said no").isEqualTo(1);
        watched = false;
        maker.check();
        assertThat(maker.unfinished()).isZero();
        watched = true;
        makeClips();
        assertThat(maker.held()).isZero();
        assertThat(notices.all()).isEmpty();
    }

    private Embedding portrait(DrawnPerson drawn) {
        return EnrolmentCheck.check(engine, DrawnFaces.portrait(drawn, 400, 0, 0, 0))
                .enrolled()
                .map(Enrolled::embedding)
                .orElseThrow();
    }

    /** The whole visit goes through the recogniser and the ring; two alerts are raised as the vote is complete. */
    private List<Alert> walk(DrawnShop shop, Visits visits) throws InterruptedException {
        CalibratedGallery gallery =
                gallery(Map.of(person, portrait(DrawnCast.standard().listed().get(visits.listed.person()))));
        Recognizer recognizer = new Recognizer(RecognitionSettings.of(models), new StrangerScores());
        List<Alert> raised = new ArrayList<>();
        double from = Math.min(visits.listed.start(), visits.stranger.start());
        double to = Math.max(visits.listed.end(), visits.stranger.end());
        int pictures = 0;
        for (double now = from; now < to; now += LOOK) {
            Instant at = START.plusMillis(Math.round(1000 * now));
            nanos.addAndGet((long) (LOOK * 1e9));
            I420Picture picture = DrawnPictures.i420(shop.draw(now));
            Observation seen = recognizer.look(engine, picture.toPicture(), at, gallery);
            for (Match match : seen.matches()) {
                raised.add(alert(match));
                raised.add(alert(match));
                raised.forEach(maker::raised);
            }
            if (recognizer.remembers()) {
                int before = pictures++;
                rings.looked(CAMERA, picture, at, seen.faces());
                eventually("it is in the ring", () -> all().size() > before);
            }
        }
        assertThat(raised).hasSize(2);
        return raised;
    }

    private List<Scene> all() {
        return rings.between(CAMERA, Instant.EPOCH, Instant.MAX);
    }

    private void makeClips() throws InterruptedException {
        nanos.addAndGet(Making.AFTER.plusSeconds(1).toNanos());
        maker.check();
        eventually("the clips are made", () -> maker.idle());
    }

    private Alert alert(Match match) {
        UUID id = UUID.randomUUID();
        Instant at = match.decidedAt();
        storage.history()
                .append(new AlertRow(
                        id, CAMERA, "Entrance", person, 0.61, at, at, at, new LatencyTrace(at, at, at, at)));
        open.add(id);
        Picture scene = new Picture(1, 1, new byte[3]);
        return new Alert(
                id,
                CAMERA,
                "Entrance",
                person,
                match.score(),
                at,
                at,
                at,
                match.face(),
                scene,
                match.box(),
                match.template(),
                match.presentation());
    }
}
