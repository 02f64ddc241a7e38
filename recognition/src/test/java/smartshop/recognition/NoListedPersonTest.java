package smartshop.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.vote.Match;

/**
 * What hangs, stands and crowds in shops without being a listed person, looked at for many frames: with the built-in pair,
 * and with the full pack where it lies beside the project.
 */
class NoListedPersonTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int LOOKS = 15;
    private static final DrawnCast CAST = DrawnCast.standard();

    private static final List<Eye> EYES = new ArrayList<>();

    private record Eye(ModelPack pack, FaceEngine engine, CalibratedGallery listed) {
        @Override
        public String toString() {
            return pack.name();
        }
    }

    @BeforeAll
    static void open() throws Exception {
        EYES.add(eye(new ModelStore(List.of()).open()));
        Path full = shared("models");
        if (full != null && !new ModelStore(List.of(full)).found().isEmpty()) {
            EYES.add(eye(new ModelStore(List.of(full)).open()));
        }
    }

    @AfterAll
    static void close() {
        EYES.forEach(eye -> {
            eye.engine().close();
            eye.pack().close();
        });
    }

    static List<Eye> eyes() {
        return EYES;
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void dogsAreNotMatchedAndNotEnrolled(Eye eye) throws Exception {
        Path dogs = shared("testdata/photos/dogs.jpg");
        assumeTrue(dogs != null, "no shared/testdata beside the checkout");
        Picture photo = PhotoReader.read(Files.readAllBytes(dogs));

        assertThat(words(eye, photo)).containsAnyOf("No face", "Two faces", "not surely a face");
        assertThat(look(eye, placed(List.of(fit(photo, HEIGHT))), 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void posterOfSomebodyWhoIsNotListedIsNotMatched(Eye eye) {
        Picture poster = DrawnFaces.portrait(CAST.strangers().get(2), 300, 0, 0, 0.5);
        frame(poster);

        assertThat(look(eye, placed(List.of(poster)), 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void mannequinIsNotMatchedAndNotEnrolled(Eye eye) {
        Picture mannequin = mannequin(300);

        assertThat(words(eye, mannequin)).contains("No face found");
        assertThat(look(eye, placed(List.of(mannequin)), 0)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void listedPersonWhoLiesOnTheirSideIsNotMistakenForAnother(Eye eye) {
        Picture lying = quarterTurned(DrawnFaces.portrait(CAST.listed().getFirst(), 400, 0, 0, 0.5));

        assertThat(words(eye, lying)).contains("upright");
        assertThat(look(eye, placed(List.of(lying)), 0))
                .allMatch(match -> match.person().equals(id(CAST.listed().getFirst())));
    }

    @ParameterizedTest
    @MethodSource("eyes")
    void tenStrangersAtOnceAreNotMatched(Eye eye) {
        List<Picture> faces = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            faces.add(DrawnFaces.portrait(CAST.strangers().get(i % 8), 240, 6 * (i % 3) - 6, 0, 0.4));
        }

        assertThat(words(eye, placed(faces))).contains("faces in the picture");
        assertThat(look(eye, placed(faces), 8)).isEmpty();
    }

    /** @param leastTracks faces that must have been found and compared, or the test would say nothing */
    private static List<Match> look(Eye eye, Picture frame, int leastTracks) {
        Recognizer recognizer = new Recognizer(RecognitionSettings.of(eye.pack()), new StrangerScores());
        List<Match> matches = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            Instant at = Instant.EPOCH.plusMillis(200L * look);
            matches.addAll(
                    recognizer.look(eye.engine(), frame, at, eye.listed()).matches());
        }
        List<EndedTrack> ended = recognizer.finish();
        assertThat(ended).filteredOn(track -> track.score() > -1).hasSizeGreaterThanOrEqualTo(leastTracks);
        return matches;
    }

    private static String words(Eye eye, Picture photo) {
        return EnrolmentCheck.check(eye.engine(), photo).words();
    }

    private static Eye eye(ModelPack pack) {
        FaceEngine engine = pack.open();
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        for (DrawnPerson person : CAST.listed()) {
            Optional<Enrolled> enrolled = EnrolmentCheck.check(engine, DrawnFaces.portrait(person, 400, 0, 0, 0.5))
                    .enrolled();
            people.put(id(person), List.of(enrolled.orElseThrow().embedding()));
        }
        return new Eye(pack, engine, CalibratedGallery.of(Gallery.of(people), pack.impostors(), FpirTarget.usual()));
    }

    private static PersonId id(DrawnPerson person) {
        return new PersonId(new UUID(0, person.number()));
    }

    /** Beside one another on a grey wall, in rows of five. */
    private static Picture placed(List<Picture> pictures) {
        byte[] bgr = new byte[WIDTH * HEIGHT * 3];
        Arrays.fill(bgr, (byte) 150);
        for (int i = 0; i < pictures.size(); i++) {
            Picture part = pictures.get(i);
            int left = pictures.size() == 1 ? (WIDTH - part.width()) / 2 : 20 + i % 5 * (WIDTH / 5);
            int top = pictures.size() == 1 ? (HEIGHT - part.height()) / 2 : 40 + i / 5 * (HEIGHT / 2);
            for (int y = 0; y < part.height(); y++) {
                int to = ((top + y) * WIDTH + left) * 3;
                System.arraycopy(part.bgr(), y * part.width() * 3, bgr, to, part.width() * 3);
            }
        }
        return new Picture(WIDTH, HEIGHT, bgr);
    }

    private static Picture fit(Picture photo, int height) {
        double scale = Math.min(height / (double) photo.height(), WIDTH / (double) photo.width());
        return Scaling.area(photo, (int) (photo.width() * scale), (int) (photo.height() * scale));
    }

    /** A dark border, as a poster has. */
    private static void frame(Picture poster) {
        int border = poster.width() / 30;
        for (int y = 0; y < poster.height(); y++) {
            for (int x = 0; x < poster.width(); x++) {
                int edge = Math.min(Math.min(x, y), Math.min(poster.width() - 1 - x, poster.height() - 1 - y));
                if (edge < border) {
                    Arrays.fill(
                            poster.bgr(), (y * poster.width() + x) * 3, (y * poster.width() + x) * 3 + 3, (byte) 40);
                }
            }
        }
    }

    /** A head and a neck of one colour, rounded by light from above, with no eyes, nose or mouth. */
    private static Picture mannequin(int size) {
        byte[] bgr = new byte[size * size * 3];
        for (int y = 0, at = 0; y < size; y++) {
            for (int x = 0; x < size; x++, at += 3) {
                double across = (x - size * 0.5) / (size * 0.2);
                double down = (y - size * 0.45) / (size * 0.27);
                double height = 1 - across * across - down * down;
                boolean neck = Math.abs(across) < 0.5 && down > 0 && down < 1.6;
                double light = height > 0 ? 0.6 + 0.4 * Math.sqrt(height) - 0.1 * down : neck ? 0.55 : 0.75;
                double[] colour = height > 0 || neck ? new double[] {165, 195, 225} : new double[] {190, 190, 190};
                for (int channel = 0; channel < 3; channel++) {
                    bgr[at + channel] = (byte) Math.clamp(Math.round(light * colour[channel]), 0, 255);
                }
            }
        }
        return new Picture(size, size, bgr);
    }

    private static Picture quarterTurned(Picture picture) {
        byte[] bgr = new byte[picture.bgr().length];
        int side = picture.width();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                System.arraycopy(picture.bgr(), (y * side + x) * 3, bgr, (x * side + side - 1 - y) * 3, 3);
            }
        }
        return new Picture(side, side, bgr);
    }

    private static @Nullable Path shared(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path found = up.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return null;
    }
}
