package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import smartshop.app.Language;

class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/smartshop/app/ui");
    private static final Pattern CALL = Pattern.compile("Words\\s*\\.say\\(\\s*\"([^\"]+)\"");
    private static final Pattern ANY_CALL = Pattern.compile("Words\\s*\\.say\\(\\s*+[^\"]");

    /** {@code words_de.properties}, for example. */
    private static final Pattern LANGUAGE = Pattern.compile("(words|phone)_\\w+\\.properties");

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
    void everyTranslationHasEveryKeyWithTheSameArguments() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.filter(file ->
                            LANGUAGE.matcher(file.getFileName().toString()).matches())
                    .toList()) {
                assertThat(faults(english(file), new PropertyResourceBundle(Files.newBufferedReader(file))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        ResourceBundle pseudo =
                Language.of("smartshop.app.ui.words", Locale.of("en", "XA")).words();
        assertThat(faults(bundle, pseudo)).isEmpty();
    }

    @Test
    void aTranslationThatLacksSomethingIsFound() throws IOException {
        ResourceBundle first = new PropertyResourceBundle(new StringReader("a=one\nb=two {0}\nc=three {1}"));
        ResourceBundle other = new PropertyResourceBundle(new StringReader("b=zwei\nc=drei {1}\nd=vier"));

        assertThat(faults(first, other)).containsExactlyInAnyOrder("a", "b", "d");
    }

    private static ResourceBundle english(Path translation) throws IOException {
        String name = translation.getFileName().toString();
        return new PropertyResourceBundle(Files.newBufferedReader(
                translation.resolveSibling(name.substring(0, name.indexOf('_')) + ".properties")));
    }

    /** Keys that only one of them has, or that say something else with other arguments. */
    private static List<String> faults(ResourceBundle english, ResourceBundle other) {
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .filter(key -> !(english.containsKey(key)
                        && other.containsKey(key)
                        && arguments(english.getString(key)) == arguments(other.getString(key))))
                .toList();
    }

    private static int arguments(String words) {
        return new MessageFormat(words, Locale.UK).getFormatsByArgumentIndex().length;
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
