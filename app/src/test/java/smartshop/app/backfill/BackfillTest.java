package smartshop.app.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static smartshop.app.Eventually.eventually;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import smartshop.app.alert.AlertCenter;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.app.watch.Watch;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.SegmentAnswer.Verdict;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.spool.Segment;
import smartshop.camera.spool.SegmentSeal;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;

/** Segments of the drawn shop, sealed as devices do, with the built-in models and real decoders. */
class BackfillTest {
    private static final Instant CUT = Instant.parse("2026-03-01T10:32:00Z");

    private static ModelPack models;

    private final Clock clock = Clock.systemUTC();
    private final Notices notices = new Notices(clock);
    private final CameraFeed camera = new CameraFeed(UUID.randomUUID(), "Entrance", CUT);
    private final List<SegmentAnswer> answers = new CopyOnWriteArrayList<>();
    private final List<EndedTrack> found = new CopyOnWriteArrayList<>();
    private final KeyPair keys = keys();
    private RuntimeException diskFailure;
    private AlertCenter alerts;
    private Watch watch;
    private Backfill backfill;
    private Intake intake;
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(SegmentSeal.KEYS).generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open();
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @BeforeEach
    void open() {
        alerts = new AlertCenter((alert, trace) -> {}, notices, clock);
        watch = Watch.with(models, new StrangerScores(), alerts, (id, name, track) -> {}, notices, clock);
        backfill = new Backfill(keys, models, new StrangerScores(), watch, this::write, notices, clock);
        intake = backfill.intake(camera, wanted::get, answers::add);
    }

    private boolean write(UUID id, String name, EndedTrack track, Instant receivedAt) {
        if (diskFailure != null) {
            throw diskFailure;
        }
        return found.add(track);
    }

    @AfterEach
    void close() {
        backfill.close();
        watch.close();
        alerts.close();
    }

    /** In the order of the cast. */
    private List<PersonId> enrolTheCast() {
        Map<PersonId, List<Embedding>> people = new LinkedHashMap<>();
        try (FaceEngine engine = models.open()) {
            for (DrawnPerson person : DrawnCast.standard().listed()) {
                people.put(PersonId.random(), List.of(photo(engine, person, 0, 0), photo(engine, person, 12, 0.3)));
            }
        }
        watch.listed(CalibratedGallery.of(Gallery.of(people), models.impostors(), FpirTarget.usual()));
        return List.copyOf(people.keySet());
    }

    private static Embedding photo(FaceEngine engine, DrawnPerson person, double yaw, double light) {
        return EnrolmentCheck.check(engine, DrawnFaces.portrait(person, 400, yaw, 0, light))
                .enrolled()
                .orElseThrow()
                .embedding();
    }

    private static SegmentOffer offer(byte[] sealed) {
        return new SegmentOffer(SegmentSeal.digest(sealed), sealed.length, 0, 1);
    }

    private byte[] sealed(Segment segment) throws Exception {
        return SegmentSeal.seal(camera.id(), segment, keys.getPublic());
    }

    private SegmentAnswer handIn(byte[] sealed) throws Exception {
        int before = answers.size();
        intake.offered(offer(sealed));
        SegmentAnswer first = answers.getLast();
        if (first.verdict() != Verdict.WANTED) {
            return first;
        }
        send(sealed, (int) first.offset());
        eventually("an answer", () -> answers.size() == before + 2);
        return answers.getLast();
    }

    private void send(byte[] sealed, int offset) {
        for (int from = offset; from < sealed.length; from += SegmentPart.LARGEST) {
            int to = Math.min(sealed.length, from + SegmentPart.LARGEST);
            intake.part(new SegmentPart(from, Arrays.copyOfRange(sealed, from, to)));
        }
    }

    private List<String> told() {
        return notices.all().stream().map(Notice::words).toList();
    }

    private static Segment garbage() {
        byte[] noise = new byte[2000];
        new Random(7).nextBytes(noise);
        return new Segment(List.of(new AccessUnit(1, 0, 0, CUT, true, noise)));
    }

    @Test
    void aListedPersonInTheGapIsWrittenDownBeforeTheSegmentIsStored() throws Exception {
        List<PersonId> people = enrolTheCast();
        long seed = DrawnGap.seed(true);
        for (Segment segment : DrawnGap.segments(seed, CUT)) {
            assertThat(handIn(sealed(segment)).verdict()).isEqualTo(Verdict.STORED);
        }

        PersonId visitor = people.get(DrawnGap.script(seed).visits().getFirst().person());
        assertThat(found).isNotEmpty().allSatisfy(track -> {
            assertThat(track.match().orElseThrow().person()).isEqualTo(visitor);
            assertThat(track.from()).isBetween(CUT, CUT.plusSeconds(15));
        });
        assertThat(told())
                .isNotEmpty()
                .allMatch(words -> words.startsWith("Entrance: a listed person was seen at 10:3"));
    }

    @Test
    void aStrangerInTheGapLeavesNothing() throws Exception {
        enrolTheCast();
        for (Segment segment : DrawnGap.segments(DrawnGap.seed(false), CUT)) {
            assertThat(handIn(sealed(segment)).verdict()).isEqualTo(Verdict.STORED);
        }

        assertThat(found).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsWrittenDownOnceKeepingIsOff() throws Exception {
        enrolTheCast();
        byte[] sealed = sealed(DrawnGap.segments(DrawnGap.seed(true), CUT).getFirst());
        intake.offered(offer(sealed));
        wanted.set(false);
        send(sealed, 0);
        eventually("an answer", () -> answers.size() == 2);

        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(handIn(sealed).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsHandedInTwiceIsLookedAtOnce() throws Exception {
        byte[] sealed = sealed(garbage());
        SegmentAnswer first = handIn(sealed);

        assertThat(handIn(sealed)).isEqualTo(first);
        assertThat(answers)
                .filteredOn(answer -> answer.verdict() == Verdict.WANTED)
                .hasSize(1);
    }

    @Test
    void aSegmentGoesOnWhereACutStoppedIt() throws Exception {
        byte[] sealed = sealed(garbage());
        intake.offered(offer(sealed));
        intake.part(new SegmentPart(0, Arrays.copyOf(sealed, 700)));
        intake.offered(offer(sealed)); // over a new connection

        assertThat(answers.getLast()).isEqualTo(new SegmentAnswer(offer(sealed).digest(), Verdict.WANTED, 700));
        assertThat(handIn(sealed).verdict()).isEqualTo(Verdict.STORED);
    }

    @Test
    void whatAnotherCameraCapturedIsRefusedInWords() throws Exception {
        byte[] foreign = SegmentSeal.seal(UUID.randomUUID(), garbage(), keys.getPublic());

        assertThat(handIn(foreign).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(told())
                .containsExactly(
                        "Entrance: some pictures from while it was cut off could not be used. The log says why.");
    }

    @Test
    void bytesThatAreNotWhatWasOfferedAreRefused() throws Exception {
        byte[] sealed = sealed(garbage());
        intake.offered(offer(sealed));
        byte[] other = sealed.clone();
        other[500] ^= 1;
        intake.part(new SegmentPart(0, other));

        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void partsThatNobodyAskedForEndTheConnection() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> intake.part(new SegmentPart(0, new byte[10])));
        intake.offered(offer(sealed(garbage())));
        assertThatIllegalArgumentException().isThrownBy(() -> intake.part(new SegmentPart(5, new byte[10])));
        assertThatIllegalArgumentException().isThrownBy(() -> intake.part(new SegmentPart(0, new byte[30_000])));
    }

    @Test
    void aDiskThatFailsLeavesTheSegmentWithTheCamera() throws Exception {
        enrolTheCast();
        diskFailure = new IllegalStateException("disk full");
        SegmentAnswer last = null;
        for (Segment segment : DrawnGap.segments(DrawnGap.seed(true), CUT)) {
            last = handIn(sealed(segment));
            if (last.verdict() == Verdict.LATER) {
                break;
            }
        }

        assertThat(last).extracting(SegmentAnswer::verdict).isEqualTo(Verdict.LATER);
        intake.offered(offer(sealed(garbage())));
        assertThat(answers.getLast().verdict()).isEqualTo(Verdict.LATER); // nothing more for now
    }

    @Test
    void noDecoderStaysBehind() throws Exception {
        handIn(sealed(garbage()));
        long decoder = backfill.decoder().orElseThrow();
        backfill.close();

        eventually("the decoder ends", () -> ProcessHandle.of(decoder).isEmpty());
    }
}
