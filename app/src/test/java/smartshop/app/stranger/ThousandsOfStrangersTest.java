package smartshop.app.stranger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marked strangers pass before the cameras of a whole console, with the real detector and embedder. No mark is on the disk
 * afterwards, nor in what it printed, though it crashed with some of them in sight; and when the last have
 * gone, nothing of them is in the heap: in no array, whether anything still refers to it or not, and, of what is referred
 * to, in no byte. {@code -Dsmartshop.strangers=10000
 * -Dsmartshop.seconds=2} lets as many pass, and looks after two seconds; heaps are written to memory ({@code /dev/shm}) only.
 */
class ThousandsOfStrangersTest {
    private static final int STRANGERS = Integer.getInteger("smartshop.strangers", 160);
    /** Until the heap is looked at. The rule is two; a computer that builds something meanwhile may be late. */
    private static final int SECONDS = Integer.getInteger("smartshop.seconds", 8);

    private static final Path MEMORY = Path.of("/dev/shm");
    /** Numbers of an embedding, and of a face's and its mirror image's together. */
    private static final List<Integer> EMBEDDINGS = List.of(128, 256);

    @TempDir
    Path folder;

    /** What was there before the first stranger came. */
    private final List<float[]> constants = new ArrayList<>();

    private Path heaps;

    @BeforeEach
    void needsMemory() throws IOException {
        assumeThat(MEMORY).isWritable();
        heaps = Files.createTempDirectory(MEMORY, "heaps");
        for (String each : List.of("shop", "temporary", "here")) {
            Files.createDirectory(folder.resolve(each));
        }
    }

    @AfterEach
    void delete() throws IOException {
        if (heaps != null) {
            try (Stream<Path> dumps = Files.list(heaps)) {
                for (Path dump : dumps.toList()) {
                    Files.delete(dump);
                }
            }
            Files.delete(heaps);
        }
    }

    @Test
    void nothingIsLeftOfThem() throws Exception {
        String said = run();

        assertThat(number("VISITS", said)).isGreaterThanOrEqualTo(STRANGERS);
        assertThat(number("ALERTS", said)).isZero();
        float[] listed = listed(said);
        try (HeapDump before = new HeapDump(heaps.resolve("before.hprof"))) {
            EMBEDDINGS.forEach(length -> constants.addAll(before.arraysOf(length)));
        }
        try (HeapDump with = new HeapDump(heaps.resolve("with.hprof"))) {
            assertThat(with.marked()).isNotEmpty();
            assertThat(strangers(with, listed)).isPositive();
        }
        try (HeapDump without = new HeapDump(heaps.resolve("without.hprof"))) {
            assertThat(without.marked()).isEmpty();
            assertThat(strangers(without, listed)).isZero();
        }
        try (HeapDump reachable = new HeapDump(heaps.resolve("reachable.hprof"))) {
            assertThat(Marker.isIn(reachable.bytes())).isFalse();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(3)
                    .noneMatch(file -> Marker.isIn(read(file)));
        }
    }

    @Test
    void everyFormOfTheMarkWouldBeFound() {
        for (byte[] form : Marker.examples()) {
            for (int place = 0; place < 9; place++) {
                byte[] bytes = new byte[500];
                System.arraycopy(form, 0, bytes, 100 + place, form.length);

                assertThat(Marker.isIn(bytes)).isTrue();
                bytes[100 + place + form.length / 2] ^= 1;
                assertThat(Marker.isIn(bytes)).isFalse();
            }
        }
    }

    /** @return what it printed, until it crashed */
    private String run() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of("src/main/launcher/jvm.options").toAbsolutePath(),
                        "-Djava.io.tmpdir=" + folder.resolve("temporary"),
                        "-Dsmartshop.log=DEBUG",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MarkedStrangers.class.getName(),
                        folder.resolve("shop").toString(),
                        heaps.toString(),
                        Integer.toString(STRANGERS),
                        Integer.toString(SECONDS))
                .directory(folder.resolve("here").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(console.waitFor(90 + STRANGERS, TimeUnit.SECONDS)).isTrue();
        } finally {
            console.destroyForcibly().waitFor();
        }
        String printed = Files.readString(said, UTF_8);
        assertThat(printed).contains("VISITS", "SIGSEGV");
        return printed;
    }

    private static int number(String name, String said) {
        return Integer.parseInt(word(name, said));
    }

    private static String word(String name, String said) {
        Matcher found =
                Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE).matcher(said);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static float[] listed(String said) {
        FloatBuffer floats = ByteBuffer.wrap(Base64.getDecoder().decode(word("LISTED", said)))
                .asFloatBuffer();
        float[] face = new float[floats.remaining()];
        floats.get(face);
        return face;
    }

    /** How many embeddings of somebody else than the listed person there are. */
    private long strangers(HeapDump heap, float[] listed) {
        return EMBEDDINGS.stream()
                .flatMap(length -> heap.arraysOf(length).stream())
                .filter(array -> somebody(array) && cosine(array, listed) < 0.9)
                .filter(array -> constants.stream().noneMatch(constant -> Arrays.equals(constant, array)))
                .count();
    }

    private static boolean somebody(float[] array) {
        for (float value : array) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double squares = 0;
        for (int i = 0; i < b.length; i++) {
            dot += a[i] * b[i];
            squares += a[i] * a[i];
        }
        return dot / Math.sqrt(Math.max(squares, 1e-12));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
