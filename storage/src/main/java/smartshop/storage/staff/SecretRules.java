package smartshop.storage.staff;

import java.nio.CharBuffer;
import java.util.Optional;
import smartshop.storage.vault.PassphraseRules;

/** Which secrets people may choose to sign in with: a PIN, or a passphrase by the rules of the owner's. */
public final class SecretRules {
    /** NIST SP 800-63B-4, 3.1.1.1, for a secret of digits that the machine throttles. */
    public static final int FEWEST_DIGITS = 6;

    /** Longer ones belong to the rules for passphrases, which find them too easy. */
    public static final int MOST_DIGITS = 12;

    /** "123123" and "121212" are a piece over and over. */
    private static final int LONGEST_PIECE = 3;

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private SecretRules() {}

    /** Why a secret may not be chosen. */
    public enum Objection {
        PIN_TOO_SHORT,
        PIN_OBVIOUS,
        PASSPHRASE_TOO_SHORT,
        PASSPHRASE_TOO_LONG,
        PASSPHRASE_OBVIOUS
    }

    /** What it would be. */
    public static SecretKind kind(char[] typed) {
        boolean digits = CharBuffer.wrap(typed).chars().allMatch(character -> character >= '0' && character <= '9');
        return digits && typed.length <= MOST_DIGITS ? SecretKind.PIN : SecretKind.PASSPHRASE;
    }

    /** What speaks against it, if anything. */
    public static Optional<Objection> objection(char[] chosen) {
        return kind(chosen) == SecretKind.PIN ? toPin(new String(chosen)) : toPassphrase(chosen);
    }

    private static Optional<Objection> toPin(String digits) {
        if (digits.length() < FEWEST_DIGITS) {
            return Optional.of(Objection.PIN_TOO_SHORT);
        }
        boolean obvious = UP.contains(digits) || DOWN.contains(digits) || repeats(digits);
        return obvious ? Optional.of(Objection.PIN_OBVIOUS) : Optional.empty();
    }

    private static boolean repeats(String digits) {
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            if (digits.substring(piece).equals(digits.substring(0, digits.length() - piece))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Objection> toPassphrase(char[] chosen) {
        return PassphraseRules.objection(chosen).map(objection -> switch (objection) {
            case TOO_SHORT -> Objection.PASSPHRASE_TOO_SHORT;
            case TOO_LONG -> Objection.PASSPHRASE_TOO_LONG;
            case OBVIOUS -> Objection.PASSPHRASE_OBVIOUS;
        });
    }
}
