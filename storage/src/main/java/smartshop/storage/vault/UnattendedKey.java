package smartshop.storage.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smartshop.storage.StorageException;

/**
 * {@code vault.unattended}: the vault's key once more, under a random key that is not in the folder but in the operating
 * system's store of the user's secrets. AES-256-GCM, bound to the version and to the account.
 *
 * @param account the name under which the store has the other key; random, so that several folders do not meet there
 * @param sealed in hexadecimal digits
 */
record UnattendedKey(String account, String sealed) {
    private static final String NAME = "vault.unattended";
    private static final String VERSION = "smartshop-unattended-1";
    private static final int ACCOUNT_BYTES = 16;
    private static final int MOST_BYTES = 1024;
    private static final Pattern LINE = Pattern.compile(
            "%s account=([0-9a-f]{%d}) key=((?:[0-9a-f]{2}){30,100})\\s*".formatted(VERSION, 2 * ACCOUNT_BYTES));

    /** The caller wipes both keys. */
    static UnattendedKey of(byte[] vaultKey, byte[] storeKey) {
        byte[] account = new byte[ACCOUNT_BYTES];
        new SecureRandom().nextBytes(account);
        String name = HexFormat.of().formatHex(account);
        byte[] sealed = Seal.under(storeKey).seal(vaultKey, row(name));
        return new UnattendedKey(name, HexFormat.of().formatHex(sealed));
    }

    static Path file(Path folder) {
        return folder.resolve(NAME);
    }

    /** @throws StorageException if there is a file that is none */
    static Optional<UnattendedKey> in(Path folder) {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.size(file) > MOST_BYTES ? "" : Files.readString(file, ISO_8859_1);
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                return Optional.of(new UnattendedKey(line.group(1), line.group(2)));
            }
            throw new StorageException(
                    "The file %s is damaged. Open with the passphrase, and delete it.".formatted(file));
        } catch (IOException e) {
            throw new StorageException("The file %s cannot be read. Open with the passphrase.".formatted(file), e);
        }
    }

    /**
     * The vault's key; the caller wipes it.
     *
     * @throws StorageException if the store's key does not fit
     */
    byte[] open(byte[] storeKey) {
        return Seal.under(storeKey).open(HexFormat.of().parseHex(sealed), row(account));
    }

    String text() {
        return "%s account=%s key=%s\n".formatted(VERSION, account, sealed);
    }

    private static String row(String account) {
        return VERSION + " " + account;
    }
}
