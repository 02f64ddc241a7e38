package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A vault whose key lies in the data folder, in {@code vault.key}, readable by its owner alone where the system has such
 * permissions; wrapped by the owner's passphrase, if there is one ({@link VaultLock}).
 *
 * <p>It protects a database file or a backup of it that gets away without the key file, shows when stored bytes were
 * changed or swapped, and keeps names and faces out of what a search over the disk finds. With a passphrase it protects the
 * whole data folder of a console that is not running, too. It does <em>not</em> protect against anybody who runs programs as
 * this user while the console is open, nor, without a passphrase, against who gets the folder: they have the key as well.
 */
public final class KeyFileVault implements Vault {
    private final SecretKey key;
    private final Argon2Cost cost;
    private final GcmSeal seal;

    private KeyFileVault(SecretKey key, Argon2Cost cost) {
        this.key = key;
        this.cost = cost;
        this.seal = new GcmSeal(derive("seal"));
    }

    /**
     * Reads the folder's key, or makes one if the folder holds no database yet. Makes the folder if it is missing.
     *
     * @throws smartshop.storage.StorageException if the owner's passphrase is needed, the key is missing though there is a database, is not readable, or
     *     cannot be written; nothing has been changed then
     */
    public static KeyFileVault in(Path folder) {
        return VaultLock.of(folder).open();
    }

    /** The caller wipes the key. @param cost of the secrets that are hashed from now on */
    static KeyFileVault of(byte[] key, Argon2Cost cost) {
        return new KeyFileVault(new SecretKeySpec(key, "AES"), cost);
    }

    @Override
    public char[] filePassword() {
        byte[] password = derive("file password").getEncoded();
        return HexFormat.of().formatHex(password).toCharArray();
    }

    @Override
    public byte[] seal(byte[] plain, String row) {
        return seal.seal(plain, row);
    }

    @Override
    public byte[] open(byte[] sealed, String row) {
        return seal.open(sealed, row);
    }

    @Override
    public Mac mac(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derive("mac " + use));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HMAC-SHA-256", e);
        }
    }

    @Override
    public SecretHash hashes(String use) {
        return new SecretHash(this, use, cost);
    }

    /** A key for each use, so that none of them says anything about another. */
    private SecretKey derive(String use) {
        AlgorithmParameterSpec parameters = HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .thenExpand(("smartshop " + use).getBytes(UTF_8), VaultKey.BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HKDF", e);
        }
    }
}
