package smartshop.app.phone;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import smartshop.app.Language;

/** Everything the page says, from {@code phone.properties}. */
final class PhoneWords {
    private static final Language LANGUAGE = Language.of("smartshop.app.phone.phone", Locale.getDefault());

    private PhoneWords() {}

    /**
     * The words of a key, with {0}, {1} … replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    static String say(String key, Object... arguments) {
        return LANGUAGE.say(key, arguments);
    }

    /** How dates and numbers are written. */
    static Locale customs() {
        return LANGUAGE.customs();
    }

    /** Those that the page itself fills in, as they stand, without the beginning of their keys. */
    static Map<String, String> beginningWith(String prefix) {
        Map<String, String> words = new TreeMap<>();
        LANGUAGE.words().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.put(
                        key.substring(prefix.length()), LANGUAGE.words().getString(key)));
        return words;
    }
}
