package smartshop.storage.vault;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key as it is, for who reads the file: version 1, which opens without anybody being there.
 *
 * @param digits hexadecimal
 */
record PlainKey(String digits) implements StoredKey {
    private static final String PREFIX = "smartshop-vault-1 ";
    private static final Pattern LINE = Pattern.compile(PREFIX + "([0-9a-f]{" + 2 * VaultKey.BYTES + "})\\s*");

    static PlainKey of(byte[] key) {
        return new PlainKey(HexFormat.of().formatHex(key));
    }

    static boolean is(String text) {
        return text.startsWith(PREFIX);
    }

    /** @throws IllegalArgumentException if it is none */
    static PlainKey parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("That is no key");
        }
        return new PlainKey(line.group(1));
    }

    @Override
    public String text() {
        return PREFIX + digits + "\n";
    }

    /** The caller wipes it. */
    byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    /** Not the key. */
    @Override
    public String toString() {
        return "PlainKey";
    }
}
