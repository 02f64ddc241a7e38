package smartshop.app.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything the window says, from {@code words.properties}. */
public final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("smartshop.app.ui.words", Locale.UK, Words.class.getClassLoader());

    private Words() {}

    /**
     * The words of a key, with {0}, {1} … replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key, which a test rules out for keys written as literals
     */
    public static String say(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(arguments);
    }
}
