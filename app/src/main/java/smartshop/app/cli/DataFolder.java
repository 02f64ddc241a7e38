package smartshop.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import smartshop.app.Folders;
import smartshop.app.StartException;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.repair.SafeStart;
import smartshop.storage.Database;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;

/** Which database a command works on. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder in which SmartShop keeps everything. Default: the user's own.")
    private @Nullable Path folder;

    @Mixin
    private TerminalUnlocking unlocking = new TerminalUnlocking();

    @Mixin
    private TerminalSignIn signIn = new TerminalSignIn();

    boolean isEmpty() {
        return !Files.exists(Database.file(path()));
    }

    /** Whether there was a database once; opening it will say what is wrong. */
    boolean hadOne() {
        return Files.exists(path().resolve("smartshop.check"));
    }

    /**
     * Opens it, and asks for the owner's passphrase if there is one.
     *
     * @throws StartException if the passphrase is wrong
     * @throws smartshop.storage.StorageException also if the console is running on this folder
     */
    Database open() throws StartException {
        return open(vault());
    }

    /** As {@link #open()}, where the vault is open already. */
    Database open(Vault vault) {
        Database opened = told(Database.open(path(), vault));
        if (opened.changedOutside()) {
            System.err.println(
                    "smartshop: The database was changed or replaced while SmartShop was closed. 'smartshop audit verify' tells of its log; the window asks what to do.");
        }
        return opened;
    }

    /** The folder's vault, for what needs no open database. @throws StartException if the passphrase is wrong */
    Vault vault() throws StartException {
        return unlocking.vault(path());
    }

    /**
     * Who runs the command, where people are set up; else whoever has the computer's account.
     *
     * @throws StartException if nobody is named, or the secret is not taken
     * @throws smartshop.app.access.AccessException if this person may not
     */
    Access signedIn(Database opened, Permission permission) throws StartException {
        return signIn.of(opened, permission);
    }

    /** Asks for the passphrase, or the recovery code, even where the operating system's store would open the vault. */
    Database openByHand() throws StartException {
        VaultLock lock = VaultLock.of(path());
        return told(Database.open(path(), lock.isLocked() ? unlocking.unlock(lock) : lock.open()));
    }

    private static Database told(Database opened) {
        opened.steppedBack()
                .map(lost -> SafeStart.words(lost, ZoneId.systemDefault()))
                .ifPresent(words -> System.err.println("smartshop: " + words));
        return opened;
    }

    /** For a person who is added here; the caller wipes it. */
    char[] newSecret() throws StartException {
        return signIn.secret();
    }

    Path path() {
        return folder == null ? Folders.ofUser().data() : folder;
    }
}
