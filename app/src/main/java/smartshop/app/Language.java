package smartshop.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Words in one language, and its customs for dates and numbers. English is what every other language is translated from; a translation is one
 * file, {@code words_de.properties} beside {@code words.properties} for example, and is used where the computer speaks that language.
 *
 * @param customs how dates and numbers are written
 */
public record Language(ResourceBundle words, Locale customs) {
    /** A computer that has this country gets {@link PseudoWords}, to see what a translation would meet. It is no country's code. */
    private static final String PSEUDO = "XA";

    /** @param bundle as for {@link ResourceBundle} */
    public static Language of(String bundle, Locale system) {
        ResourceBundle words = ResourceBundle.getBundle(
                bundle,
                system,
                Language.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)); // not what the computer speaks instead
        if (system.getCountry().equals(PSEUDO)) {
            return new Language(new PseudoWords(words), Locale.UK);
        }
        String language = words.getLocale().getLanguage();
        return new Language(words, customs(language.isEmpty() ? Locale.UK : words.getLocale(), system));
    }

    /** Those of the computer's country, where it speaks the same language: words and dates go together. */
    private static Locale customs(Locale spoken, Locale system) {
        boolean same = system.getLanguage().equals(spoken.getLanguage());
        return same && !system.getCountry().isEmpty() ? system : spoken;
    }

    /**
     * The words of a key, with {0}, {1} … replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String say(String key, Object... arguments) {
        String pattern = words.getString(key);
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0; // most are, and parsing costs
        return plain ? pattern : new MessageFormat(pattern, customs).format(arguments);
    }
}
