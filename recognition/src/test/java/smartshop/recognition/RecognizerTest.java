package smartshop.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.attack.PresentationCheck;
import smartshop.recognition.attack.PresentationVote;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.VisitQuality;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.vote.Match;

/** Drawn people before the built-in pair: everything from pixels to matches, nothing pretended. */
class RecognizerTest {
    private static final PersonId LISTED = PersonId.random();

    private static ModelPack pack;
    private static FaceEngine engine;
    private static DrawnPerson listed;
    private static DrawnPerson stranger;
    private static CalibratedGallery gallery;

    private final StrangerScores strangers = new StrangerScores();
    private final Recognizer recognizer = new Recognizer(RecognitionSettings.of(pack), strangers);
    private final List<Match> matches = new ArrayList<>();
    private final List<EndedTrack> ended = new ArrayList<>();
    private final List<Match> better = new ArrayList<>();
    private FaceEngine eyes = engine;

    @BeforeAll
    static void open() throws Exception {
        pack = new ModelStore(List.of()).open();
        engine = pack.open();
        listed = DrawnCast.standard().listed().getFirst();
        stranger = DrawnCast.standard().strangers().getFirst();
        gallery = CalibratedGallery.of(
                Gallery.of(Map.of(LISTED, List.of(enrolled(listed)))), pack.impostors(), FpirTarget.usual());
    }

    @AfterAll
    static void close() {
        engine.close();
        pack.close();
    }

    @Test
    void listedPersonIsMatchedOnceAndEnds() {
        walk(listed, 0, 8, gallery);
        ended.addAll(recognizer.finish());

        assertThat(matches).hasSize(1);
        Match match = matches.getFirst();
        assertThat(match.person()).isEqualTo(LISTED);
        assertThat(match.frames()).isGreaterThanOrEqualTo(3);
        assertThat(match.firstWide()).isBetween(match.firstSeen(), match.decidedAt());
        assertThat(match.face().width()).isGreaterThanOrEqualTo(112);
        assertThat(match.face().bgr()).contains((byte) 60, (byte) 90); // a match keeps its picture
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().match()).contains(match.recognised());
        assertThat(ended.getFirst().frames()).isEqualTo(8);
    }

    @Test
    void strangerIsNotMatched() {
        walk(stranger, 0, 8, gallery);
        ended.addAll(recognizer.finish());

        assertThat(matches).isEmpty();
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().match()).isEmpty();
        assertThat(strangers.take())
                .containsOnlyKeys(LISTED)
                .allSatisfy((person, tally) -> assertThat(tally.visitors()).isEqualTo(1));
        assertThat(ended.getFirst().score()).isBetween(-1.0, gallery.usualThreshold());
    }

    @Test
    void someoneWhoIsEnrolledWhileInTheShopIsMatchedAtOnce() {
        walk(listed, 0, 5, CalibratedGallery.empty());
        assertThat(matches).isEmpty();

        walk(listed, 5, 1, gallery);

        assertThat(matches).hasSize(1);
    }

    @Test
    void someoneWhoIsRemovedIsNoMatchAnyMore() {
        walk(listed, 0, 5, gallery);

        Observation after = look(listed, 5, CalibratedGallery.empty());

        assertThat(after.faces())
                .singleElement()
                .satisfies(face -> assertThat(face.person()).isEmpty());
    }

    @Test
    void trackEndsSoonAfterTheFaceHasGone() {
        walk(stranger, 0, 3, gallery);
        for (int i = 3; i < 11; i++) {
            ended.addAll(recognizer
                    .look(engine, new Picture(640, 360, new byte[640 * 360 * 3]), at(i), gallery)
                    .ended());
        }

        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().to()).isEqualTo(at(2));
    }

    @Test
    void visitSaysWhatItOfferedToRecogniseSomebodyBy() {
        walk(stranger, 0, 8, gallery);
        ended.addAll(recognizer.finish());

        VisitQuality visit = ended.getFirst().quality();
        assertThat(visit.recognisable()).isTrue();
        assertThat(visit.looks()).isEqualTo(8);
        assertThat(visit.shots()).isBetween(3, 8);
        assertThat(visit.looksPerSecond()).isCloseTo(5, within(0.01));
        assertThat(visit.best().orElseThrow().eyes()).isBetween(20.0, 40.0);
    }

    @Test
    void visitorWhoStaysFarAwayWasTooSmall() {
        Picture small = Scaling.area(DrawnFaces.portrait(stranger, 300, 0, 0, 1), 60, 60);
        for (int i = 0; i < 6; i++) {
            recognizer.look(engine, onGrey(small, 200 + 4 * i), at(i), gallery);
        }
        ended.addAll(recognizer.finish());

        assertThat(ended)
                .singleElement()
                .satisfies(track -> assertThat(track.quality().flaw()).contains(Flaw.TOO_SMALL));
    }

    @Test
    void aHeldUpPictureIsMatchedAndThenSaidToBeOne() {
        Looks looks = new Looks(0.1);
        eyes = new FaceEngine(engine.detector(), engine.embedder(), Optional.of(looks));

        walk(listed, 0, 20, gallery);
        ended.addAll(recognizer.finish());

        assertThat(matches)
                .singleElement()
                .satisfies(match -> assertThat(match.presentation()).isEqualTo(Presentation.UNKNOWN));
        assertThat(better).extracting(Match::presentation).contains(Presentation.PICTURE);
        assertThat(ended.getFirst().match().orElseThrow().presentation()).isEqualTo(Presentation.PICTURE);
        assertThat(looks.count).isBetween(3, PresentationVote.MOST_FRAMES);
    }

    @Test
    void nobodyIsCheckedBeforeTheyAreMatched() {
        Looks looks = new Looks(0.1);
        eyes = new FaceEngine(engine.detector(), engine.embedder(), Optional.of(looks));

        walk(stranger, 0, 8, gallery);

        assertThat(looks.count).isZero();
    }

    @Test
    void ofALiveFaceNothingIsSaid() {
        eyes = new FaceEngine(engine.detector(), engine.embedder(), Optional.of(new Looks(0.9)));

        walk(listed, 0, 20, gallery);

        assertThat(matches).hasSize(1);
        assertThat(better).extracting(Match::presentation).doesNotContain(Presentation.PICTURE);
    }

    private static final class Looks implements PresentationCheck {
        private final double live;
        private int count;

        Looks(double live) {
            this.live = live;
        }

        @Override
        public double live(Picture frame, Box face) {
            count++;
            return live;
        }

        @Override
        public void close() {}
    }

    private void walk(DrawnPerson person, int from, int looks, CalibratedGallery among) {
        for (int i = from; i < from + looks; i++) {
            Observation seen = look(person, i, among);
            matches.addAll(seen.matches());
            better.addAll(seen.better());
            ended.addAll(seen.ended());
        }
    }

    private Observation look(DrawnPerson person, int look, CalibratedGallery among) {
        Picture face = Scaling.area(DrawnFaces.portrait(person, 300, 4 * (look % 3) - 4, 0, 1), 150, 150);
        return recognizer.look(eyes, onGrey(face, 200 + 10 * look), at(look), among);
    }

    private static Picture onGrey(Picture face, int left) {
        byte[] bgr = new byte[640 * 360 * 3];
        java.util.Arrays.fill(bgr, (byte) 128);
        for (int y = 0; y < face.height(); y++) {
            System.arraycopy(face.bgr(), y * face.width() * 3, bgr, ((y + 100) * 640 + left) * 3, face.width() * 3);
        }
        return new Picture(640, 360, bgr);
    }

    private static Embedding enrolled(DrawnPerson person) {
        EnrolmentVerdict verdict = EnrolmentCheck.check(engine, DrawnFaces.portrait(person, 400, 0, 0, 1));
        assertThat(verdict.accepted()).as(verdict.words()).isTrue();
        return verdict.enrolled().orElseThrow().embedding();
    }

    private static Instant at(int look) {
        return Instant.EPOCH.plusMillis(200L * look);
    }
}
