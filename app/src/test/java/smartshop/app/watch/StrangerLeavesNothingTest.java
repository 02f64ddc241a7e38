package smartshop.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.ScoreTally;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceEmbedder;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/**
 * A stranger whose face and embedding are marked walks before a camera, with the real recogniser, watch, alerts and
 * database. Afterwards the marks are looked for: in every byte of the data folder and of new temporary files, in what was
 * printed, and in the memory that held them.
 */
class StrangerLeavesNothingTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final Box FACE = new Box(130, 84, 60, 72);
    private static final Detection FOUND = new Detection(
            FACE,
            0.97,
            new Landmarks(
                    new Point(147, 113),
                    new Point(173, 113),
                    new Point(160, 128),
                    new Point(149, 143),
                    new Point(171, 143)));
    /** As long as no other run of bytes is like it by chance. */
    private static final int RUN = 24;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final float[] markedEmbedding = unit(new Random(42));
    private final byte[] markedPixels = noise(new Random(43));
    private final List<float[]> handedOut = new CopyOnWriteArrayList<>();
    private final List<Alert> alerted = new CopyOnWriteArrayList<>();
    private final StrangerScores strangers = new StrangerScores();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void neitherOnTheDiskNorInPrintNorInMemory() throws Exception {
        List<Path> temporary = temporaryFiles();
        try (ModelPack pack = new ModelStore(List.of()).open();
                Database database = Database.open(folder, KeyFileVault.in(folder), clock)) {
            walkBefore(pack, database);
            database.strangerTallies().add("marked", strangers.take());

            assertThat(database.strangerTallies().all("marked").values())
                    .extracting(ScoreTally::visitors)
                    .containsExactly(1L); // they were compared, and only sums are left
        }
        List<Path> left = temporaryFiles();
        left.removeAll(new HashSet<>(temporary));

        assertThat(alerted).isEmpty();
        assertThat(handedOut)
                .hasSizeGreaterThan(3)
                .allSatisfy(vector -> assertThat(vector).containsOnly(0));
        assertThat(Stream.concat(files(folder).stream(), left.stream())).noneMatch(file -> holdsAMark(read(file)));
        assertThat(holdsAMark(printed.toByteArray())).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(Float.toString(markedEmbedding[0]));
    }

    @Test
    void aMarkThatWasLeftWouldBeFound() {
        ByteBuffer little = ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN);
        little.position(37);
        for (float value : markedEmbedding) {
            little.putFloat(value);
        }
        byte[] picture = new byte[5000];
        System.arraycopy(markedPixels, 700, picture, 1234, 200);

        assertThat(holdsAMark(little.array())).isTrue();
        assertThat(holdsAMark(picture)).isTrue();
        assertThat(holdsAMark(new byte[5000])).isFalse();
    }

    private void walkBefore(ModelPack pack, Database database) throws InterruptedException {
        float[] other = unit(new Random(7));
        PersonId listed = database.watchlist()
                .enrol(NewPerson.drawn(
                        "Ann Example",
                        "took wine",
                        LocalDate.ofInstant(clock.instant(), java.time.ZoneId.systemDefault()),
                        List.of(new NewPhoto(new byte[] {1}, new Embedding("marked", other)))))
                .id();
        Notices notices = new Notices(clock);
        try (AlertCenter alerts = new AlertCenter((alert, trace) -> alerted.add(alert), notices, clock);
                Watch watch = new Watch(
                        this::engine,
                        () -> new RecognizerLook(new Recognizer(RecognitionSettings.of(pack), strangers)),
                        alerts,
                        (camera, name, track) -> {},
                        notices,
                        clock,
                        1)) {
            watch.listed(
                    CalibratedGallery.of(database.watchlist().gallery("marked"), pack.impostors(), FpirTarget.usual()));
            assertThat(database.watchlist().gallery("marked").contains(listed)).isTrue();
            CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Door", clock.instant());
            watch.add(feed);
            for (int i = 0; i < 30; i++) {
                clock.advance(Duration.ofMillis(200));
                feed.searched().publish(i < 15 ? stranger(i) : empty(i), clock.instant());
                watch.frameArrived();
                eventuallyTaken(feed);
            }
        }
    }

    private static void eventuallyTaken(CameraFeed feed) throws InterruptedException {
        for (int i = 0; i < 2000 && feed.searched().waiting(); i++) {
            Thread.sleep(5);
        }
        assertThat(feed.searched().waiting()).isFalse();
    }

    /** Finds the face wherever the marked noise is, and answers with the marked embedding. */
    private FaceEngine engine() {
        return new FaceEngine(
                new FaceDetector() {
                    @Override
                    public List<Detection> detect(Picture picture) {
                        if (!textured(picture)) {
                            return List.of();
                        }
                        if (picture.width() == WIDTH) {
                            return List.of(FOUND);
                        }
                        // A close look: the face is in the middle of its surroundings.
                        double x = picture.width() / 2.0 - FACE.centreX();
                        double y = picture.height() / 2.0 - FACE.centreY();
                        return List.of(FOUND.shifted(x, y));
                    }

                    @Override
                    public void close() {}
                },
                new FaceEmbedder() {
                    @Override
                    public String model() {
                        return "marked";
                    }

                    @Override
                    public List<Embedding> embed(List<Picture> aligned) {
                        List<Embedding> embeddings = new ArrayList<>();
                        for (Picture face : aligned) {
                            float[] vector = markedEmbedding.clone();
                            embeddings.add(new Embedding("marked", vector));
                            if (textured(face)) { // and not the nothing that warms the engine up
                                handedOut.add(vector);
                            }
                        }
                        return embeddings;
                    }

                    @Override
                    public void close() {}
                });
    }

    private static boolean textured(Picture picture) {
        int middle = (picture.height() / 2 * picture.width() + picture.width() / 2) * 3;
        byte[] row = Arrays.copyOfRange(picture.bgr(), middle, middle + 60);
        return distinct(row) > 10;
    }

    private static long distinct(byte[] bytes) {
        boolean[] seen = new boolean[256];
        for (byte value : bytes) {
            seen[value & 0xff] = true;
        }
        long count = 0;
        for (boolean each : seen) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private I420Picture stranger(int look) {
        byte[] planes = planes(look);
        System.arraycopy(markedPixels, 0, planes, 0, WIDTH * HEIGHT);
        return new I420Picture(WIDTH, HEIGHT, planes);
    }

    private static I420Picture empty(int look) {
        return new I420Picture(WIDTH, HEIGHT, planes(look));
    }

    private static byte[] planes(int look) {
        byte[] planes = new byte[I420Picture.size(WIDTH, HEIGHT)];
        Arrays.fill(planes, 0, WIDTH * HEIGHT, (byte) (100 + 20 * (look % 2)));
        Arrays.fill(planes, WIDTH * HEIGHT, planes.length, (byte) 128);
        return planes;
    }

    private boolean holdsAMark(byte[] bytes) {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            ByteBuffer vector =
                    ByteBuffer.allocate(Float.BYTES * markedEmbedding.length).order(order);
            vector.asFloatBuffer().put(markedEmbedding);
            if (shareARun(vector.array(), bytes)) {
                return true;
            }
        }
        return shareARun(markedPixels, bytes);
    }

    /** Whether some run of the mark, wherever it begins, is among the bytes. */
    private static boolean shareARun(byte[] mark, byte[] bytes) {
        Map<Integer, Integer> starts = new HashMap<>();
        for (int at = 0; at + RUN <= mark.length; at++) {
            starts.putIfAbsent(Arrays.hashCode(Arrays.copyOfRange(mark, at, at + RUN)), at);
        }
        for (int at = 0; at + RUN <= bytes.length; at++) {
            Integer start = starts.get(Arrays.hashCode(Arrays.copyOfRange(bytes, at, at + RUN)));
            if (start != null && Arrays.equals(mark, start, start + RUN, bytes, at, at + RUN)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> temporaryFiles() throws IOException {
        return files(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Readable ones; what others delete meanwhile is passed over. */
    private static List<Path> files(Path under) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(under)) {
            for (Path entry : entries.toList()) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    if (Files.isReadable(entry)
                            && !entry.getFileName().toString().startsWith("hsperfdata")) {
                        found.addAll(files(entry));
                    }
                } else if (Files.isRegularFile(entry) && Files.isReadable(entry)) {
                    found.add(entry);
                }
            }
        } catch (NoSuchFileException gone) {
            return found;
        }
        return found;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] unit(Random random) {
        float[] vector = new float[128];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (40 + random.nextInt(180));
        }
        return noise;
    }
}
