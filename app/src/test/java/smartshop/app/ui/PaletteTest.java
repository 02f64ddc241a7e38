package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast of every pair of text and background that smartshop.css uses, after WCAG 2.2. */
class PaletteTest {
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");

    @ParameterizedTest(name = "{0} on {1} over {2}")
    @CsvSource({
        "-color-fg-default, -color-bg-default, -color-bg-default",
        "-color-fg-default, -color-bg-subtle, -color-bg-default",
        "-color-fg-default, -color-bg-overlay, -color-bg-default",
        "-color-fg-muted, -color-bg-default, -color-bg-default",
        "-color-fg-muted, -color-bg-subtle, -color-bg-default",
        "-color-fg-muted, -color-bg-overlay, -color-bg-default",
        "-color-fg-default, -color-danger-subtle, -color-bg-subtle",
        "-color-fg-default, -color-accent-subtle, -color-bg-default",
        "-color-fg-default, -color-neutral-muted, -color-bg-subtle",
        "-color-fg-emphasis, -color-accent-emphasis, -color-bg-default",
    })
    void wordsAreReadableInBothThemes(String text, String fill, String under) throws IOException {
        for (Map<String, Color> theme : themes()) {
            Color back = over(theme.get(fill), theme.get(under));
            assertThat(contrast(over(theme.get(text), back), back)).isGreaterThanOrEqualTo(READABLE);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "-color-danger-fg, -color-bg-subtle",
        "-color-warning-fg, -color-bg-subtle",
        "-color-success-fg, -color-bg-subtle",
        "-color-accent-fg, -color-bg-default",
        "-color-accent-fg, -color-bg-subtle",
    })
    void iconsAndRingsAreVisibleInBothThemes(String line, String back) throws IOException {
        for (Map<String, Color> theme : themes()) {
            assertThat(contrast(theme.get(line), theme.get(back))).isGreaterThanOrEqualTo(VISIBLE);
        }
    }

    @ParameterizedTest(name = "{0} on a shade of {1}")
    @CsvSource({
        "-color-fg-muted, 0",
        "-color-fg-default, 0.2",
        "-color-fg-default, 0.38",
        "-color-fg-default, 0.6",
        "-color-fg-emphasis, 1",
    })
    void numbersAreReadableOnEachShadeOfTheWeeksMap(String text, double opacity) throws IOException {
        for (Map<String, Color> theme : themes()) {
            Color back = theme.get("-color-bg-default").interpolate(theme.get("-color-accent-emphasis"), opacity);
            assertThat(contrast(theme.get(text), back)).isGreaterThanOrEqualTo(READABLE);
        }
    }

    /** Whoever gives words or a surface another colour hears of it here, before anybody cannot read it. */
    @Test
    void everyColourOfWordsIsReadableOnEverySurfaceOfTheSheetThatMayHoldIt() throws IOException {
        String sheet = read(Look.sheet("smartshop.css"));
        Set<String> texts = used(sheet, "-fx-text-fill");
        Set<String> fills = used(sheet, "-fx-background-color");
        assertThat(texts).contains("-color-fg-default", "-color-fg-muted");
        for (Map<String, Color> theme : themes()) {
            for (String text : texts) {
                for (String fill : fills) {
                    if (holds(fill, text)) {
                        for (String under : List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay")) {
                            Color back = over(theme.get(fill), theme.get(under));
                            assertThat(contrast(over(theme.get(text), back), back))
                                    .as("%s on %s over %s", text, fill, under)
                                    .isGreaterThanOrEqualTo(READABLE);
                        }
                    }
                }
            }
        }
    }

    /** Which words stand on which surface; measured, the others cannot be read in one of the themes, and nothing has them so. */
    private static boolean holds(String fill, String text) {
        boolean surface = fill.startsWith("-color-bg-") || fill.endsWith("-subtle");
        return switch (text) {
            case "-color-fg-default" -> surface || fill.equals("-color-neutral-muted");
            case "-color-fg-muted" -> surface;
            case "-color-danger-fg" -> fill.startsWith("-color-bg-");
            case "-color-bg-default" -> fill.equals("-color-fg-default");
            case "-color-fg-emphasis" -> fill.endsWith("-emphasis");
            default -> throw new AssertionError("Say on which surfaces words in " + text + " stand");
        };
    }

    private static Set<String> used(String sheet, String property) {
        return Pattern.compile(property + ":\\s*(-color-[a-z0-9-]+)")
                .matcher(sheet)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String address) throws IOException {
        try (InputStream css = open(address)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Map<String, Color>> themes() throws IOException {
        return List.of(
                tokens(new PrimerDark().getUserAgentStylesheet()), tokens(new PrimerLight().getUserAgentStylesheet()));
    }

    private static Map<String, Color> tokens(String sheet) throws IOException {
        try (InputStream css = open(sheet)) {
            Matcher token = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> colours = new HashMap<>();
            while (token.find()) {
                if (token.group(2).matches("(#|rgb).*")) {
                    colours.putIfAbsent(token.group(1), Color.web(token.group(2).strip()));
                }
            }
            return colours;
        }
    }

    private static InputStream open(String sheet) throws IOException {
        return sheet.startsWith("/")
                ? PrimerDark.class.getResourceAsStream(sheet)
                : URI.create(sheet).toURL().openStream();
    }

    private static Color over(Color top, Color bottom) {
        return bottom.interpolate(new Color(top.getRed(), top.getGreen(), top.getBlue(), 1), top.getOpacity());
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
