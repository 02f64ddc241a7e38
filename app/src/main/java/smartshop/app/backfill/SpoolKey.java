package smartshop.app.backfill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import smartshop.camera.spool.SegmentSeal;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.vault.Vault;

/**
 * The console's key pair that cameras seal to: random, sealed by the vault, in the console's folder. Without it nothing that
 * cameras still hold can be opened; a new one serves from then on.
 */
public final class SpoolKey {
    private static final String ROW = "console/spool-key";

    private SpoolKey() {}

    /** Reads the key pair, or makes one if the file is missing. */
    public static KeyPair keptIn(Path file, Vault vault) throws IOException {
        try {
            if (Files.exists(file)) {
                return read(vault.open(Files.readAllBytes(file), ROW));
            }
            KeyPair made = KeyPairGenerator.getInstance(SegmentSeal.KEYS).generateKeyPair();
            byte[] plain = bytes(made);
            SafeFile.write(file, vault.seal(plain, ROW));
            Arrays.fill(plain, (byte) 0);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException("The key for kept pictures cannot be read", e);
        }
    }

    /** The public key's length (4 bytes), the public key, the private key. */
    private static byte[] bytes(KeyPair keys) {
        byte[] open = keys.getPublic().getEncoded();
        byte[] secret = keys.getPrivate().getEncoded();
        return ByteBuffer.allocate(Integer.BYTES + open.length + secret.length)
                .putInt(open.length)
                .put(open)
                .put(secret)
                .array();
    }

    private static KeyPair read(byte[] plain) throws GeneralSecurityException {
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        byte[] open = new byte[bytes.getInt()];
        bytes.get(open);
        byte[] secret = new byte[bytes.remaining()];
        bytes.get(secret);
        Arrays.fill(plain, (byte) 0);
        KeyFactory keys = KeyFactory.getInstance(SegmentSeal.KEYS);
        KeyPair pair = new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(open)),
                keys.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        Arrays.fill(secret, (byte) 0);
        return pair;
    }
}
