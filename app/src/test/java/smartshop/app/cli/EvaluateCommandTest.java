package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.ui.PngPortrait;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnPerson;

/** The built-in pair on photos of drawn people. */
class EvaluateCommandTest {
    private final DrawnPerson ann = DrawnCast.standard().listed().get(0);
    private final DrawnPerson bob = DrawnCast.standard().listed().get(1);
    private final List<DrawnPerson> others = DrawnCast.standard().strangers();

    @TempDir
    Path folder;

    @BeforeEach
    void photos() throws Exception {
        photo("people/Ann/1.png", ann, 0);
        photo("people/Bob/1.png", bob, 0);
        photo("probes/Ann_0001.png", ann, 8);
        photo("probes/Bob/1.png", bob, -8);
        blank("probes/Bob/2.png");
        photo("strangers/Carl_0001.png", others.get(0), 0);
        photo("strangers/Dora/1.png", others.get(1), 5);
        blank("strangers/Emil_0001.png");
    }

    @Test
    void openSetEndsWithItsSummary() throws Exception {
        Line line = openSet("--json");

        assertThat(line.status()).isZero();
        List<JsonNode> lines = lines(line);
        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 4))
                .allSatisfy(one -> assertThat(one.get("event").asText()).isEqualTo("openSetAt"));
        JsonNode last = lines.getLast();
        assertThat(last.get("event").asText()).isEqualTo("openSet");
        assertThat(last.get("rank1").asDouble()).isEqualTo(0.666667);
        assertThat(last.get("tpir").asDouble()).isEqualTo(0.666667);
        assertThat(last.get("fpir").asDouble()).isZero();
        assertThat(last.get("fpir").isDouble()).isTrue();
        assertThat(last.get("threshold").asDouble()).isBetween(0.4, 0.8);
        assertThat(last.get("fpirTarget").asDouble()).isEqualTo(3.28542e-5);
        assertThat(last.get("probes").asInt()).isEqualTo(3);
        assertThat(last.get("probesWithoutFace").asInt()).isEqualTo(1);
        assertThat(last.get("strangers").asInt()).isEqualTo(3);
        assertThat(last.get("strangersWithoutFace").asInt()).isEqualTo(1);
    }

    @Test
    void reportAndCurveAreWritten() throws Exception {
        Path report = folder.resolve("report.html");
        Path curve = folder.resolve("curve.svg");

        Line line = openSet("--report", report.toString(), "--curves", curve.toString());

        assertThat(line.status()).isZero();
        assertThat(line.out()).contains("Open set: 2 people listed", "rank-1 66.67 %");
        assertThat(report).content().contains("Built-in pair", "smartshop-embedder", "2 of 3 (66.67 %)");
        assertThat(report).content().doesNotContain("Carl", "Dora");
        assertThat(curve).content().startsWith("<svg").endsWith("</svg>\n");
    }

    @Test
    void pairsAreComparedInFolds() throws Exception {
        photo("images/Ann/Ann_0001.jpg", ann, 0);
        photo("images/Ann/Ann_0002.jpg", ann, 10);
        photo("images/Bob/Bob_0001.jpg", bob, 0);
        photo("images/Bob/Bob_0002.jpg", bob, 10);
        blank("images/Bob/Bob_0003.jpg");
        Path pairs = Files.writeString(
                folder.resolve("pairs.txt"),
                "2\t2\nAnn\t1\t2\nBob\t1\t2\nAnn\t1\tBob\t1\nAnn\t2\tBob\t2\n"
                        + "Bob\t1\t2\nBob\t1\t3\nAnn\t1\tBob\t2\nAnn\t2\tBob\t1\n");

        Line line = run("--pairs", pairs.toString(), "--images", path("images"), "--json");

        assertThat(line.status()).isZero();
        JsonNode last = lines(line).getLast();
        assertThat(last.get("event").asText()).isEqualTo("pairs");
        assertThat(last.get("accuracy").asDouble()).isEqualTo(1);
        assertThat(last.get("folds").asInt()).isEqualTo(2);
        assertThat(last.get("pairs").asInt()).isEqualTo(7);
        assertThat(last.get("unusable").asInt()).isEqualTo(1);
    }

    @Test
    void damagedPhotoCountsAsOneWithoutAFaceAndIsNamed() throws Exception {
        Files.writeString(folder.resolve("strangers/Fred.jpg"), "no photo");

        Line line = openSet("--json");

        assertThat(line.err()).contains("Fred.jpg counts as a photo without a face");
        assertThat(lines(line).getLast().get("strangersWithoutFace").asInt()).isEqualTo(2);
    }

    @Test
    void probeOfNobodyListedIsNamed() throws Exception {
        photo("probes/Zoe_0001.png", others.get(2), 0);

        fails(openSet(), "Zoe_0001.png shows Zoe, who is not among those to enrol");
    }

    @Test
    void strangerWhoIsListedIsNamed() throws Exception {
        photo("strangers/Ann_0009.png", ann, 0);

        fails(openSet(), "Ann_0009.png shows Ann, who is enrolled and no stranger");
    }

    @Test
    void foldersThatAreMissingOrEmptyAreNamed() throws Exception {
        Files.createDirectory(folder.resolve("empty"));

        fails(
                run("--enrol", path("people"), "--probes", path("none"), "--strangers", path("strangers")),
                "none does not exist");
        fails(
                run("--enrol", path("people"), "--probes", path("probes"), "--strangers", path("empty")),
                "empty holds no photo");
        fails(
                run("--enrol", path("none"), "--probes", path("probes"), "--strangers", path("strangers")),
                "none does not exist");
        fails(run("--enrol", path("people"), "--clips", path("empty")), "empty holds no NAME.mp4");
        fails(run("--strangers", path("strangers"), "--impostors", path("out.properties")), "100 different strangers");
        fails(run("--strangers", path("none"), "--impostors", path("out.properties")), "none does not exist");
        fails(openSet("--report", path("nowhere/report.html")), "report.html cannot be written");
    }

    @Test
    void whatIsWrongWithTheClipsIsSaidBeforeAnythingIsMeasured() throws Exception {
        Files.createDirectory(folder.resolve("clips"));
        Files.writeString(folder.resolve("clips/monday.mp4"), "no video");
        Files.writeString(folder.resolve("clips/monday.json"), "{\"visits\": []}");

        fails(openSet("--clips", path("clips")), "monday.mp4");
    }

    @Test
    void commandIsToldWithoutFolders() {
        assertThat(TypedCommand.words(
                        List.of("evaluate", "--enrol", "/home/ann/people/", "--clips=C:\\ann\\clips", ".")))
                .isEqualTo("smartshop evaluate --enrol people --clips=clips .");
    }

    @Test
    void optionsThatDoNotFitAreExplained() {
        refused("Nothing to measure");
        refused("belong together", "--pairs", "x");
        refused("--enrol is missing", "--probes", "x", "--strangers", "y");
        refused("--probes needs --strangers", "--enrol", "x", "--probes", "y");
        refused("--strangers needs --probes", "--enrol", "x", "--strangers", "y", "--clips", "z");
        refused("--worse needs --clips", "--enrol", "x", "--probes", "y", "--strangers", "z", "--worse");
        refused("--curves needs", "--enrol", "x", "--clips", "z", "--curves", "c.svg");
        refused("--fpir must be", "--enrol", "x", "--clips", "z", "--fpir", "2");
        refused("--fpir must be", "--enrol", "x", "--clips", "z", "--fpir", "0");
        refused("--visitors-a-day", "--enrol", "x", "--clips", "z", "--visitors-a-day", "-5");
    }

    private void refused(String words, String... arguments) {
        Line line = run(arguments);

        assertThat(line.status()).isEqualTo(2);
        assertThat(line.err()).contains(words);
    }

    private static void fails(Line line, String words) {
        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).contains(words).doesNotContain("Exception");
        assertThat(line.out()).isEmpty();
    }

    private Line openSet(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--enrol", path("people"), "--probes", path("probes"), "--strangers", path("strangers")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Line run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--pack", "builtin"));
        return Line.of(new EvaluateCommand(), all.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Line line) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String text : line.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(text));
        }
        return lines;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** PNG whatever the ending; readers look at the content. */
    private void photo(String name, DrawnPerson person, double yaw) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.move(PngPortrait.of(person, folder, yaw), file);
    }

    private void blank(String name) throws Exception {
        ImageIO.write(
                new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve(name).toFile());
    }
}
