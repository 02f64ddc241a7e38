package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import smartshop.app.benchmark.Benchmark;
import smartshop.app.benchmark.Row;
import smartshop.app.benchmark.Soak;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** The whole benchmark with the built-in pair and the drawn shop, for no longer than it takes to run each once or twice. */
class BenchmarkCommandTest {
    private static final ModelStore NO_FILES = new ModelStore(List.of());

    private static ModelPack pack;
    private static Benchmark benchmark;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void draw() throws Exception {
        pack = NO_FILES.open();
        benchmark = Benchmark.of(pack, null, 640);
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @Test
    void everyStageIsMeasuredAndPrinted() throws Exception {
        List<Row> rows = new ArrayList<>();
        List<String> notes = benchmark.run(NO_FILES, Duration.ofMillis(1), rows::add);

        assertThat(rows.stream().map(Row::stage).distinct())
                .containsExactly("decode", "detect", "track", "embed", "search", "look", "ring");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.median()).isPositive();
            assertThat(row.perSecond()).isPositive().isFinite();
            if (row.against() != null) {
                assertThat(row.ratio()).isPositive();
            }
        });
        assertThat(notes).singleElement().asString().contains("OpenCV");
        assertThat(table(rows, notes))
                .contains("search", "100,000 people", "bare PyTorch", "A look costs", notes.getFirst());
        List<JsonNode> lines = json(rows, notes);
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(lines.getFirst().get("medianMs").asDouble()).isPositive();
        assertThat(lines.getLast().get("event").asText()).isEqualTo("summary");
        assertThat(lines.getLast().get("lookRatio").asDouble()).isPositive();
    }

    @Test
    void soakSeesVisitorsAndTellsTheMemory() {
        List<Soak.Reading> readings = new ArrayList<>();

        Soak.Result result = benchmark.soak().run(80, readings::add);

        assertThat(result.frames()).isEqualTo(80);
        assertThat(result.tracks()).isPositive();
        assertThat(result.growth()).isFinite();
        assertThat(readings)
                .hasSize(80)
                .allSatisfy(reading -> assertThat(reading.megabytes()).isPositive());
        assertThat(readings.getLast().frame()).isEqualTo(80);
    }

    @Test
    void withoutALookOrWithAShortSoakNothingIsMet() throws Exception {
        assertThat(table(List.of(), List.of())).contains("No look was measured").doesNotContain("met.");
        assertThat(json(List.of(), List.of()).getLast().get("met").isNull()).isTrue();

        Soak.Result shortOne = new Soak.Result(99_999, 0, 500, 9, 9, 60);
        Soak.Result longOne = new Soak.Result(100_000, 0, 500, 9, 9, 60);
        new BenchmarkReport(stream(), false).soaked(shortOne);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("too short to tell")
                .doesNotContain("met.");
        assertThat(shortOne.met()).isFalse();
        assertThat(longOne.met()).isTrue();
    }

    @Test
    void numbersThatMakeNoSenseAreExplained() {
        assertThat(Line.of(new BenchmarkCommand(), "--seconds", "0").err()).contains("--seconds must be more than 0");
        assertThat(Line.of(new BenchmarkCommand(), "--soak", "0").err()).contains("--soak must be 1 frame or more");
        assertThat(Line.of(new BenchmarkCommand(), "--width", "20").err()).contains("--width must be from 320 to 1920");
        assertThat(Line.of(new BenchmarkCommand(), "--popup", "20").err()).contains("goes with --cameras");
        assertThat(Line.of(new BenchmarkCommand(), "--wall", "17").err()).contains("--wall must be from 1 to 16.");
    }

    @Test
    void videoThatIsMissingIsNamed() {
        Line line = Line.of(new BenchmarkCommand(), "--video", "nowhere.mp4", "--pack", "builtin");

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).contains("The video nowhere.mp4 does not exist");
    }

    private String table(List<Row> rows, List<String> notes) {
        BenchmarkReport report = new BenchmarkReport(stream(), false);
        report.begins();
        rows.forEach(report::row);
        report.ended(notes);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> json(List<Row> rows, List<String> notes) throws Exception {
        BenchmarkReport report = new BenchmarkReport(stream(), true);
        report.begins();
        rows.forEach(report::row);
        report.ended(notes);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private PrintStream stream() {
        out.reset();
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
