package smartshop.app.reach;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.util.Base64;

/**
 * A machine's pair of keys, as WireGuard writes them: 32 bytes in base64. {@code toString} leaves the private one out.
 *
 * @param privateKey goes into that machine's own file and nowhere else
 */
record WireGuardKeys(String privateKey, String publicKey) {
    private static final int BYTES = 32;

    static WireGuardKeys generated() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            byte[] scalar = ((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow();
            return new WireGuardKeys(
                    base64(clamped(scalar)), base64(littleEndian(((XECPublicKey) pair.getPublic()).getU())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no X25519", e);
        }
    }

    /** As RFC 7748, section 5, has it, and {@code wg genkey} writes it. The public key stays the same. */
    private static byte[] clamped(byte[] scalar) {
        scalar[0] &= (byte) 248;
        scalar[BYTES - 1] &= 127;
        scalar[BYTES - 1] |= 64;
        return scalar;
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] little = new byte[BYTES];
        for (int at = 0; at < BYTES; at++) {
            little[at] = number.shiftRight(Byte.SIZE * at).byteValue();
        }
        return little;
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return "WireGuardKeys[" + publicKey + "]";
    }
}
