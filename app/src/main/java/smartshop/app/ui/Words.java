package smartshop.app.ui;

import java.util.Locale;
import smartshop.app.Language;

/** Everything the window says, from {@code words.properties} or a translation of it. */
public final class Words {
    private static volatile Language language = spoken(Locale.getDefault());

    private Words() {}

    /**
     * The words of a key, with {0}, {1} … replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key, which a test rules out for keys written as literals
     */
    public static String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }

    /** How dates and numbers are written. */
    public static Locale customs() {
        return language.customs();
    }

    /** Speaks as on another computer. */
    static void speakAsOn(Locale system) {
        language = spoken(system);
    }

    private static Language spoken(Locale system) {
        return Language.of("smartshop.app.ui.words", system);
    }
}
