package smartshop.app;

import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * English as a translator's file would change it: with accents, a third longer, between angled quotes. What stands in the window
 * without them is not translated; what does not fit is too narrow for another language.
 */
final class PseudoWords extends ResourceBundle {
    private static final String PLAIN = "aceinouyAEIOU";
    private static final String ACCENTED = "àçéîñöüýÀÉÎÖÜ";

    private final ResourceBundle english;

    PseudoWords(ResourceBundle english) {
        this.english = english;
    }

    @Override
    protected Object handleGetObject(String key) {
        String words = english.getString(key);
        return "«" + accented(words) + "~".repeat(words.length() / 3) + "»";
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    /** What stands in braces is not for readers. */
    private static String accented(String words) {
        StringBuilder text = new StringBuilder(words);
        for (int i = 0, depth = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int plain = PLAIN.indexOf(letter);
            if (depth == 0 && plain >= 0) {
                text.setCharAt(i, ACCENTED.charAt(plain));
            }
        }
        return text.toString();
    }
}
