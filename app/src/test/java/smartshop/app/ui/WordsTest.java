package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/smartshop/app/ui");
    private static final Pattern CALL = Pattern.compile("Words\\s*\\.say\\(\\s*\"([^\"]+)\"");
    private static final Pattern ANY_CALL = Pattern.compile("Words\\s*\\.say\\(\\s*+[^\"]");

    private final ResourceBundle bundle = ResourceBundle.getBundle("smartshop.app.ui.words", Locale.UK);

    @Test
    void everyKeyThatTheWindowSaysIsInTheBundle() throws IOException {
        assertThat(bundle.keySet()).containsAll(said());
    }

    @Test
    void everyKeyInTheBundleIsSaidSomewhere() throws IOException {
        assertThat(said()).containsAll(new TreeSet<>(bundle.keySet()));
    }

    @Test
    void keysAreWrittenOutSoThatThisTestSeesThem() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .noneMatch(file -> ANY_CALL.matcher(read(file)).find());
        }
    }

    @Test
    void argumentsStandWhereTheyBelong() {
        assertThat(Words.say("alert.others", 3)).isEqualTo("3 more waiting");
        assertThat(Words.say("placement.slow", 0L)).startsWith("Less than one picture of a visitor a second:");
        assertThat(Words.say("placement.slow", 2L)).startsWith("Only 2 pictures of a visitor a second:");
        assertThat(Words.say("live.everyone")).isEqualTo("Everyone's boxes");
    }

    @Test
    void noWordsShowAScoreOrAPercentageButOfVisitors() {
        assertThat(bundle.keySet().stream()
                        .filter(key -> !key.equals("placement.share"))
                        .map(bundle::getString))
                .noneMatch(words ->
                        words.contains("%") || words.toLowerCase(Locale.UK).contains("score"));
    }

    private static Set<String> said() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CALL.matcher(read(file)).results())
                    .map((MatchResult call) -> call.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
