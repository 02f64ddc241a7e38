package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passphrases may be chosen: long ones, whatever they are made of (NIST SP 800-63B-4, 3.1.1.2: length and a list of the
 * obvious, no rules of composition). Nobody is shut out of a passphrase chosen under older rules.
 */
public final class PassphraseRules {
    /** NIST asks for 15 where nothing else guards, and 8 beside something else; here a guess costs 64 MiB and 0.2 s too. */
    public static final int FEWEST_CHARACTERS = 12;

    /** More than anybody types; NIST asks for 64 at least. */
    public static final int MOST_CHARACTERS = 256;

    /** "abcabcabcabc" is a piece of three, over and over. */
    private static final int LONGEST_PIECE = 4;

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789012345678901234567890123456789",
            "1234567890qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1q2w3e4r5t6y7u8i9o0p");

    /** What is left of one without digits and signs at both ends. */
    private static final List<String> OBVIOUS = List.of(
            "",
            "password",
            "passwordpassword",
            "mypassword",
            "passphrase",
            "mypassphrase",
            "letmein",
            "letmeinplease",
            "correcthorsebatterystaple",
            "correct horse battery staple",
            "smartshop",
            "smartshopsmartshop",
            "smartshop password",
            "smartshoppassword",
            "iloveyou",
            "administrator",
            "changeme",
            "qwerty",
            "welcome");

    private PassphraseRules() {}

    /** Why a passphrase may not be chosen. */
    public enum Objection {
        TOO_SHORT,
        TOO_LONG,
        OBVIOUS
    }

    /** What speaks against it, if anything. */
    public static Optional<Objection> objection(char[] chosen) {
        int length = Character.codePointCount(chosen, 0, chosen.length);
        if (length < FEWEST_CHARACTERS) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (length > MOST_CHARACTERS || UTF_8.encode(CharBuffer.wrap(chosen)).remaining() > 4 * MOST_CHARACTERS) {
            return Optional.of(Objection.TOO_LONG);
        }
        return isObvious(new String(chosen).toLowerCase(Locale.ROOT))
                ? Optional.of(Objection.OBVIOUS)
                : Optional.empty();
    }

    private static boolean isObvious(String text) {
        String reversed = new StringBuilder(text).reverse().toString();
        return repeats(text)
                || RUNS.stream().anyMatch(run -> run.contains(text) || run.contains(reversed))
                || OBVIOUS.contains(text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
    }

    private static boolean repeats(String text) {
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            if (text.substring(piece).equals(text.substring(0, text.length() - piece))) {
                return true;
            }
        }
        return false;
    }
}
