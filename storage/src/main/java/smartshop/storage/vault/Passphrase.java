package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/** The owner's passphrase. */
public final class Passphrase extends Secret {
    static final String LINE = "passphrase";
    private static final int ASCII = 128;

    /** Copies; the caller wipes what was typed. Any length, for one that was chosen before. */
    public Passphrase(char[] typed) {
        super(utf8(typed));
    }

    @Override
    String line() {
        return LINE;
    }

    @Override
    WrongSecretException wrong() {
        return new WrongSecretException(WrongSecretException.Why.PASSPHRASE);
    }

    /** In one form of Unicode, as NIST SP 800-63B-4 (3.1.1.2) asks: keyboards of different systems send different ones. */
    private static byte[] utf8(char[] typed) {
        CharBuffer text = CharBuffer.wrap(typed);
        boolean ascii = text.chars().allMatch(character -> character < ASCII);
        // Plain letters need no other form, and so leave no String behind that nobody can wipe.
        CharBuffer form = ascii ? text : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFKC));
        ByteBuffer encoded = UTF_8.encode(form);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
