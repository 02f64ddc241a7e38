package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import smartshop.storage.StorageException;

/** AES-256-GCM: version, nonce, cipher text with its tag. */
final class GcmSeal implements Seal {
    private static final byte VERSION = 1;
    /** Random 96-bit nonces are safe for 2^32 messages under one key (NIST SP 800-38D, 8.3): a shop writes thousands. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    GcmSeal(SecretKey key) {
        this.key = key;
    }

    @Override
    public byte[] seal(byte[] plain, String row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot encrypt with AES-256-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String row) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw changed(null);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, row)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw changed(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String row) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(UTF_8));
        return cipher;
    }

    private static StorageException changed(@Nullable Throwable cause) {
        return new StorageException(
                "A protected entry of the database was changed or damaged and is not used. Restore a backup of the data folder.",
                cause);
    }
}
