package smartshop.camera.spool;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hybrid public-key encryption, RFC 9180, base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Java
 * 25 has the parts; a later Java has it whole, as {@code Cipher.getInstance("HPKE")}. Each sealing has an ephemeral key of
 * its own, so whoever sealed cannot open.
 */
final class Hpke {
    /** Bytes of the encapsulated key. */
    static final int ENCAPSULATED = 32;

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** KEM, KDF and AEAD by their numbers in the RFC: X25519, HKDF-SHA256, AES-256-GCM. */
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0x00, 0x20, 0x00, 0x01, 0x00, 0x02};

    private static final byte[] NOTHING = {};

    private static final byte[] MODE_BASE = {0};

    private Hpke() {}

    /**
     * @param encapsulated what the receiver needs beside its own key
     * @param ciphertext with the tag
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(byte[] encapsulated, byte[] ciphertext) {}

    /** @throws InvalidKeyException if it is no X25519 key */
    static Sealed seal(PublicKey receiver, byte[] info, byte[] associated, byte[] plain)
            throws GeneralSecurityException {
        KEM.Encapsulated secret =
                KEM.getInstance("DHKEM").newEncapsulator(receiver).encapsulate();
        if (secret.encapsulation().length != ENCAPSULATED) {
            throw new InvalidKeyException("Not an X25519 key");
        }
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, secret.key(), info, associated, plain, 0, plain.length);
        return new Sealed(secret.encapsulation(), sealed);
    }

    /**
     * @param bytes where the ciphertext stands, from {@code offset} to the end
     * @throws GeneralSecurityException if it was sealed to another key or for another purpose, or is not whole
     */
    static byte[] open(PrivateKey own, byte[] encapsulated, byte[] info, byte[] associated, byte[] bytes, int offset)
            throws GeneralSecurityException {
        SecretKey secret = KEM.getInstance("DHKEM").newDecapsulator(own).decapsulate(encapsulated);
        return crypt(Cipher.DECRYPT_MODE, secret, info, associated, bytes, offset, bytes.length - offset);
    }

    private static byte[] crypt(
            int mode, SecretKey shared, byte[] info, byte[] associated, byte[] bytes, int offset, int length)
            throws GeneralSecurityException {
        byte[] context =
                concat(MODE_BASE, extract(NOTHING, "psk_id_hash", NOTHING), extract(NOTHING, "info_hash", info));
        SecretKey secret = new SecretKeySpec(extract(shared.getEncoded(), "secret", NOTHING), "HKDF");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(expand(secret, "key", context, KEY), "AES"),
                new GCMParameterSpec(TAG_BITS, expand(secret, "base_nonce", context, NONCE)));
        cipher.updateAAD(associated);
        return cipher.doFinal(bytes, offset, length);
    }

    private static byte[] extract(byte[] salt, String label, byte[] input) throws GeneralSecurityException {
        byte[] labelled = concat(ascii("HPKE-v1"), SUITE, ascii(label), input);
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(labelled)
                        .extractOnly());
    }

    private static byte[] expand(SecretKey secret, String label, byte[] context, int length)
            throws GeneralSecurityException {
        byte[] size = {(byte) (length >> 8), (byte) length};
        byte[] labelled = concat(size, ascii("HPKE-v1"), SUITE, ascii(label), context);
        return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(secret, labelled, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
