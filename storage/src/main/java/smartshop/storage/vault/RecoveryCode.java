package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * What opens the vault when the passphrase is forgotten: 135 random bits in Crockford's base 32, which has no look-alikes, and
 * his check symbol (the value modulo 37), which notices every wrong symbol and every two neighbours that changed places.
 * Seven groups of four.
 */
public final class RecoveryCode extends Secret {
    static final String LINE = "recovery";
    /** The last five are check symbols only. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

    private static final int BASE = 32;
    private static final int PRIME = 37;
    /** With the check symbol. */
    private static final int SYMBOLS = 28;

    private static final int GROUP = 4;

    private RecoveryCode(byte[] symbols) {
        super(symbols);
    }

    /** A new one. Its check symbol is a letter or digit: others are drawn again, which leaves more than 134 bits. */
    public static RecoveryCode random() {
        SecureRandom random = new SecureRandom();
        byte[] symbols = new byte[SYMBOLS];
        int check;
        do {
            for (int i = 0; i < SYMBOLS - 1; i++) {
                symbols[i] = (byte) ALPHABET.charAt(random.nextInt(BASE));
            }
            check = check(symbols);
        } while (check >= BASE);
        symbols[SYMBOLS - 1] = (byte) ALPHABET.charAt(check);
        return new RecoveryCode(symbols);
    }

    /**
     * As somebody typed it: small letters, any dashes and spaces, and the look-alikes O, I and L are all right. The caller
     * wipes what was typed.
     *
     * @throws WrongSecretException if it cannot be anybody's code, so that a symbol was mistyped or left out
     */
    public static RecoveryCode typed(char[] typed) throws WrongSecretException {
        byte[] symbols = new byte[SYMBOLS];
        int count = 0;
        for (char character : typed) {
            char symbol = plain(character);
            if (symbol == '-' || Character.isWhitespace(symbol)) {
                continue;
            }
            int value = ALPHABET.indexOf(symbol);
            if (value < 0 || value >= BASE || count == SYMBOLS) {
                throw mistyped(symbols);
            }
            symbols[count++] = (byte) symbol;
        }
        if (count < SYMBOLS || check(symbols) != ALPHABET.indexOf(symbols[SYMBOLS - 1])) {
            throw mistyped(symbols);
        }
        return new RecoveryCode(symbols);
    }

    private static char plain(char character) {
        return switch (character) {
            case 'o', 'O' -> '0';
            case 'i', 'I', 'l', 'L' -> '1';
            // Some word processors and keyboards make these of a dash.
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
        };
    }

    private static int check(byte[] symbols) {
        int rest = 0;
        for (int i = 0; i < SYMBOLS - 1; i++) {
            rest = (rest * BASE + ALPHABET.indexOf(symbols[i])) % PRIME;
        }
        return rest;
    }

    private static WrongSecretException mistyped(byte[] symbols) {
        Arrays.fill(symbols, (byte) 0);
        return new WrongSecretException(WrongSecretException.Why.MISTYPED_CODE);
    }

    /** For paper. Java cannot wipe it, so ask for it only to show it. */
    public String printed() {
        return new String(bytes(), US_ASCII).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Whether the other one is the same. */
    public boolean same(RecoveryCode other) {
        return Arrays.equals(bytes(), other.bytes());
    }

    @Override
    String line() {
        return LINE;
    }

    @Override
    WrongSecretException wrong() {
        return new WrongSecretException(WrongSecretException.Why.RECOVERY_CODE);
    }
}
