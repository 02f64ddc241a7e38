package smartshop.app.unattended;

import com.sun.jna.platform.win32.Crypt32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinCrypt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.vault.LoginStore;
import smartshop.storage.vault.SafeFile;

/**
 * Windows: files in the user's own folder under the Data Protection API, which opens them for this user on this computer
 * alone.
 */
final class ProtectedFiles implements LoginStore {
    /** Nobody is asked on the screen. */
    private static final int FLAGS = WinCrypt.CRYPTPROTECT_UI_FORBIDDEN;

    private static final String ADVICE = "Sign in to Windows with your own account and try again.";

    private final Path folder;

    /** @param folder in the user's local application folder, not in the data folder */
    ProtectedFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "Windows";
    }

    @Override
    public void put(String account, byte[] secret) {
        try {
            Files.createDirectories(folder);
            SafeFile.write(file(account), Crypt32Util.cryptProtectData(secret, FLAGS));
        } catch (IOException | Win32Exception e) {
            throw new StorageException("Windows did not keep the key. " + ADVICE, e);
        }
    }

    @Override
    public Optional<byte[]> get(String account) {
        Path file = file(account);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Crypt32Util.cryptUnprotectData(Files.readAllBytes(file), FLAGS));
        } catch (IOException | Win32Exception e) {
            throw new StorageException("Windows does not give the key. " + ADVICE, e);
        }
    }

    @Override
    public void remove(String account) {
        try {
            Files.deleteIfExists(file(account));
        } catch (IOException e) {
            throw new StorageException(
                    "The file %s could not be deleted. Delete it yourself.".formatted(file(account)), e);
        }
    }

    private Path file(String account) {
        return folder.resolve(account + ".key");
    }
}
