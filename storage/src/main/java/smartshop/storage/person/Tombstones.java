package smartshop.storage.person;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import smartshop.recognition.search.PersonId;
import smartshop.storage.vault.Vault;

/** What is left of an erased person: a keyed hash of the number, from which nobody without the vault learns the number. */
final class Tombstones {
    private static final int KEY_BYTES = 32;

    private final SecretKey key;

    Tombstones(Vault vault) {
        this.key = key(vault);
    }

    /** 64 hexadecimal digits, the same each time. */
    String of(PersonId person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(("erased/" + person).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HMAC-SHA256", e);
        }
    }

    /** From the file's password: the one secret of the vault that is the same each time, and says nothing of this key. */
    private static SecretKey key(Vault vault) {
        char[] password = vault.filePassword();
        byte[] secret = US_ASCII.encode(CharBuffer.wrap(password)).array();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand("smartshop erased people".getBytes(UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HKDF", e);
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(secret, (byte) 0);
        }
    }
}
