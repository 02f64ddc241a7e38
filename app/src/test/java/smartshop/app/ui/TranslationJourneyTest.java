package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;

@OnDisplay
class TranslationJourneyTest {
    /** What a translator's file said, and what stands in it. */
    private static final Pattern TRANSLATED = Pattern.compile("«[^«»]*»");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /** The product's name, and names of keys. */
    private static final Set<String> EVERYWHERE = Set.of("SmartShop", "Ctrl", "Alt", "Shift", "Esc", "Enter");

    @TempDir
    Path folder;

    @BeforeEach
    void elsewhere() {
        Words.speakAsOn(Locale.of("en", "XA"));
    }

    @AfterEach
    void here() {
        Words.speakAsOn(Locale.UK);
    }

    @Test
    void everyWordOnEveryPageComesOutOfTheTranslatorsFile() {
        Set<String> untranslated = new TreeSet<>();
        try (OpenWindow window = new OpenWindow(folder, new SettableClock(Instant.parse("2026-11-20T10:00:00Z")))) {
            List<ButtonBase> pages = buttons(window, ".rail-button");
            assertThat(pages).hasSizeGreaterThan(6);
            for (ButtonBase page : pages) {
                fire(page);
                untranslated.addAll(untranslated(window));
                for (ButtonBase part : buttons(window, ".parts-bar .toggle-button")) {
                    fire(part);
                    untranslated.addAll(untranslated(window));
                }
                Screen.shot(window.stage().getScene(), "translated-" + pages.indexOf(page));
            }
        }
        assertThat(untranslated).isEmpty();
    }

    private static List<ButtonBase> buttons(OpenWindow window, String selector) {
        return Screen.onFx(
                () -> window.all(selector).stream().map(ButtonBase.class::cast).toList());
    }

    private static void fire(ButtonBase button) {
        Screen.onFx(() -> {
            button.fire();
            return button;
        });
    }

    private static List<String> untranslated(OpenWindow window) {
        return Screen.onFx(() -> window.all(".label, .button, .toggle-button, .check-box").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && english(text))
                .toList());
    }

    private static boolean english(String text) {
        String rest = TRANSLATED.matcher(text).replaceAll("");
        for (String name : EVERYWHERE) {
            rest = rest.replace(name, "");
        }
        return WORD.matcher(rest).find();
    }
}
