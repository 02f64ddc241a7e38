package smartshop.recognition.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceEmbedder;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

class EnrolmentCheckTest {
    private static final DrawnPerson SOMEONE = DrawnCast.standard().listed().getFirst();

    private static ModelPack pack;
    private static FaceEngine engine;

    @BeforeAll
    static void open() throws Exception {
        pack = new ModelStore(List.of()).open();
        engine = pack.open();
    }

    @AfterAll
    static void close() {
        engine.close();
        pack.close();
    }

    @Test
    void goodPhotoIsAcceptedWithAPortrait() {
        EnrolmentVerdict verdict = EnrolmentCheck.check(engine, portrait(500));

        assertThat(verdict.accepted()).as(verdict.words()).isTrue();
        EnrolmentVerdict.Enrolled enrolled = verdict.enrolled().orElseThrow();
        assertThat(enrolled.portrait().width()).isEqualTo(Portrait.WIDTH);
        assertThat(enrolled.portrait().height()).isEqualTo(Portrait.HEIGHT);
        assertThat(enrolled.embedding().model()).isEqualTo(pack.embedder());
    }

    @Test
    void adviceSaysTheSameWithoutLearningTheFace() {
        FaceEngine blind = new FaceEngine(engine.detector(), new NoEmbedder());
        Picture small = Scaling.area(portrait(600), 160, 160);

        for (Picture photo : List.of(portrait(500), small, grey(300, 300))) {
            EnrolmentVerdict verdict = EnrolmentCheck.check(engine, photo);

            assertThat(EnrolmentCheck.advice(blind, photo))
                    .isEqualTo(new EnrolmentAdvice(verdict.accepted(), verdict.words(), verdict.advice()));
        }
    }

    /** Fails whoever asks what a face is like. */
    private static final class NoEmbedder implements FaceEmbedder {
        @Override
        public String model() {
            return "none";
        }

        @Override
        public List<Embedding> embed(List<Picture> aligned) {
            throw new AssertionError("nobody asked for an embedding");
        }

        @Override
        public void close() {}
    }

    @Test
    void samePersonInAnotherPhotoLooksAlike() {
        var front = EnrolmentCheck.check(engine, portrait(500)).enrolled().orElseThrow();
        var aside = EnrolmentCheck.check(engine, DrawnFaces.portrait(SOMEONE, 420, 10, 3, 0.8))
                .enrolled()
                .orElseThrow();

        assertThat(front.embedding().cosine(aside.embedding()))
                .isGreaterThan(pack.impostors().floor());
    }

    @Test
    void emptyPictureHasNoFace() {
        assertThat(EnrolmentCheck.check(engine, grey(300, 300)).words()).startsWith("No face found");
    }

    @Test
    void twoPeopleAreRefused() {
        Picture both = grey(640, 400);
        paste(portrait(300), both, 10, 50);
        paste(portrait(300), both, 330, 50);

        EnrolmentVerdict verdict = EnrolmentCheck.check(engine, both);

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.words()).isEqualTo("Two faces in the picture: crop it to one person.");
    }

    @Test
    void smallFaceIsRefusedOrAdvisedAgainst() {
        Picture small = grey(300, 300);
        paste(Scaling.area(portrait(400), 80, 80), small, 100, 100);

        assertThat(EnrolmentCheck.check(engine, small).words()).contains("too small");
        EnrolmentVerdict usable = EnrolmentCheck.check(engine, Scaling.area(portrait(600), 160, 160));
        assertThat(usable.accepted()).as(usable.words()).isTrue();
        assertThat(usable.advice()).contains("60 or more are better");
    }

    @Test
    void darkPhotoIsRefused() {
        Picture dark = portrait(500);
        for (int i = 0; i < dark.bgr().length; i++) {
            dark.bgr()[i] = (byte) ((dark.bgr()[i] & 0xff) / 3);
        }

        assertThat(EnrolmentCheck.check(engine, dark).words()).contains("too dark");
    }

    @Test
    void brokenFileIsRefusedInWords() {
        assertThat(EnrolmentCheck.check(engine, new byte[] {1, 2, 3}).words()).contains("JPEG or PNG");
    }

    private static Picture portrait(int size) {
        return DrawnFaces.portrait(SOMEONE, size, 0, 0, 1);
    }

    private static Picture grey(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        Arrays.fill(bgr, (byte) 128);
        return new Picture(width, height, bgr);
    }

    private static void paste(Picture part, Picture whole, int left, int top) {
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(
                    part.bgr(),
                    y * part.width() * 3,
                    whole.bgr(),
                    ((top + y) * whole.width() + left) * 3,
                    part.width() * 3);
        }
    }
}
