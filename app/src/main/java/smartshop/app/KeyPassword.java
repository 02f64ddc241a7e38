package smartshop.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.vault.Vault;

/** The password of the console's key store: random, sealed by the vault, beside the key store. */
final class KeyPassword {
    private static final String ROW = "console/key-store-password";
    private static final int BYTES = 32;

    private KeyPassword() {}

    /** Reads the password, or makes one if the file is missing. */
    static char[] keptIn(Path file, Vault vault) throws IOException {
        if (Files.exists(file)) {
            return new String(vault.open(Files.readAllBytes(file), ROW), StandardCharsets.US_ASCII).toCharArray();
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        SafeFile.write(file, vault.seal(password.getBytes(StandardCharsets.US_ASCII), ROW));
        return password.toCharArray();
    }
}
