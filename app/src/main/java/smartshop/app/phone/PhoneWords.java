package smartshop.app.phone;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** Everything the page says, from {@code phone.properties}. */
final class PhoneWords {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("smartshop.app.phone.phone", Locale.UK, PhoneWords.class.getClassLoader());

    private PhoneWords() {}

    /**
     * The words of a key, with {0}, {1} … replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    static String say(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(arguments);
    }

    /** Those that the page itself fills in, as they stand, without the beginning of their keys. */
    static Map<String, String> beginningWith(String prefix) {
        Map<String, String> words = new TreeMap<>();
        BUNDLE.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.put(key.substring(prefix.length()), BUNDLE.getString(key)));
        return words;
    }
}
