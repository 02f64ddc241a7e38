package smartshop.app.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stylesheet with its text in another size. JavaFX knows no unit for that which a style within another style would not count twice, so
 * the pixels themselves are replaced: those of letters and icons, and of what has to hold them.
 */
final class SizedSheet {
    /** In per cent: the sizes that WCAG asks to half as large again. */
    static final List<Integer> SIZES = List.of(100, 115, 130, 150);

    private static final Pattern PIXELS = Pattern.compile(
            "(-fx-(?:font-size|icon-size|graphic-text-gap|(?:min|pref|max)-(?:width|height)):\\s*)([0-9.]+)px");

    private SizedSheet() {}

    /** @param percent 100 to 150 */
    static String scaled(String css, int percent) {
        return PIXELS.matcher(css)
                .replaceAll((MatchResult size) ->
                        "%s%spx".formatted(size.group(1), pixels(Double.parseDouble(size.group(2)) * percent / 100)));
    }

    private static String pixels(double wanted) {
        return String.format(Locale.ROOT, "%.1f", wanted);
    }

    /** An address under which the toolkit finds these styles. */
    static String address(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
