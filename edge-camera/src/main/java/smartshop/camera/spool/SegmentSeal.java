package smartshop.camera.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Seals segments to the console's key on the device, where nobody can open them again, and opens them on the console. A
 * sealed segment is, all numbers big-endian: "SSG" and the format's version 1 (4 bytes), camera (16), capture times of the
 * first and the last picture in µs since 1970 UTC (8, 8), number of pictures (4), the first eight bytes of the SHA-256 of
 * the console's public key (8), the encapsulated key (32), and the {@link Segment} by AES-256-GCM with its tag; see {@link
 * Hpke}. What comes before the encapsulated key is authenticated: a segment opens for its own camera and times only.
 */
public final class SegmentSeal {
    /** The kind of keys: {@code KeyPairGenerator.getInstance(SegmentSeal.KEYS)}. */
    public static final String KEYS = "X25519";

    private static final byte[] PURPOSE = "SmartShop spool segment 1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_NAME = 8;
    private static final int CLEAR = SegmentHeader.BYTES + KEY_NAME;

    private SegmentSeal() {}

    /** Reads {@link #text}. @throws IllegalArgumentException if it is no X25519 key */
    public static PublicKey key(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return KeyFactory.getInstance(KEYS).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key to seal segments to", e);
        }
    }

    /** A public key as {@code StreamSettings} carries it: SubjectPublicKeyInfo in base64. */
    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** SHA-256 in hexadecimal: the name of a sealed segment. */
    public static String digest(byte[] sealed) {
        return HexFormat.of().formatHex(sha256(sealed));
    }

    /** @throws GeneralSecurityException if the key is none of ours */
    public static byte[] seal(UUID camera, Segment segment, PublicKey console) throws GeneralSecurityException {
        byte[] clear = ByteBuffer.allocate(CLEAR)
                .put(SegmentHeader.of(camera, segment).toBytes())
                .put(name(console))
                .array();
        Hpke.Sealed sealed = Hpke.seal(console, PURPOSE, clear, segment.toBytes());
        return ByteBuffer.allocate(CLEAR + Hpke.ENCAPSULATED + sealed.ciphertext().length)
                .put(clear)
                .put(sealed.encapsulated())
                .put(sealed.ciphertext())
                .array();
    }

    /**
     * Opens what a device sealed.
     *
     * @param camera whose it must be
     * @param own the console's
     * @throws SegmentException if it is another camera's or another console's, was changed, or is not whole
     */
    public static Segment open(byte[] sealed, UUID camera, KeyPair own) throws SegmentException {
        SegmentHeader header = header(sealed);
        if (!header.camera().equals(camera)) {
            throw new SegmentException("The segment was captured by another camera");
        }
        byte[] name = Arrays.copyOfRange(sealed, SegmentHeader.BYTES, CLEAR);
        if (!Arrays.equals(name, name(own.getPublic()))) {
            throw new SegmentException("The segment was sealed to another console's key");
        }
        return checked(header, decrypt(sealed, own));
    }

    private static SegmentHeader header(byte[] sealed) throws SegmentException {
        if (sealed.length <= CLEAR + Hpke.ENCAPSULATED) {
            throw new SegmentException("The segment is cut short");
        }
        try {
            return SegmentHeader.read(ByteBuffer.wrap(sealed));
        } catch (IllegalArgumentException e) {
            throw new SegmentException("These bytes are no sealed segment", e);
        }
    }

    private static byte[] decrypt(byte[] sealed, KeyPair own) throws SegmentException {
        byte[] clear = Arrays.copyOf(sealed, CLEAR);
        byte[] encapsulated = Arrays.copyOfRange(sealed, CLEAR, CLEAR + Hpke.ENCAPSULATED);
        try {
            return Hpke.open(own.getPrivate(), encapsulated, PURPOSE, clear, sealed, CLEAR + Hpke.ENCAPSULATED);
        } catch (GeneralSecurityException e) {
            throw new SegmentException("The segment was changed or cut short on its way", e);
        }
    }

    private static Segment checked(SegmentHeader header, byte[] content) throws SegmentException {
        try {
            Segment segment = Segment.fromBytes(content);
            if (SegmentHeader.of(header.camera(), segment).equals(header)) {
                return segment;
            }
        } catch (IllegalArgumentException e) {
            throw new SegmentException("What the camera sealed is no segment", e);
        }
        throw new SegmentException("The segment does not hold what its header says");
    }

    private static byte[] name(PublicKey key) {
        return Arrays.copyOf(sha256(key.getEncoded()), KEY_NAME);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
