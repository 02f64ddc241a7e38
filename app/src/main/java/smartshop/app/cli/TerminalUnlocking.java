package smartshop.app.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smartshop.app.StartException;
import smartshop.app.Unlocking;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.vault.Secret;
import smartshop.storage.vault.Vault;
import smartshop.storage.vault.VaultLock;
import smartshop.storage.vault.WrongSecretException;

/**
 * Asks for the owner's passphrase on the terminal, without showing it, or reads it from standard input. Never an argument or
 * an environment variable: other programs on the machine see those.
 */
final class TerminalUnlocking implements Unlocking {
    /** A passphrase of 256 characters has 1024 bytes at most. */
    private static final int LONGEST_LINE = 2048;

    @Option(
            names = "--passphrase-stdin",
            description = "Reads the owner's passphrase from the first line of standard input, if one is needed.")
    private boolean fromInput;

    @Option(names = "--recovery-code", description = "Takes the recovery code instead of the passphrase.")
    private boolean byCode;

    @Override
    public Vault unlock(VaultLock lock) throws StartException {
        char[] typed = fromInput ? line(System.in) : asked(byCode ? "Recovery code: " : "Owner's passphrase: ");
        try (Secret secret = byCode ? RecoveryCode.typed(typed) : new Passphrase(typed)) {
            return lock.open(secret);
        } catch (WrongSecretException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private static char[] asked(String prompt) throws StartException {
        Console terminal = System.console();
        char @Nullable [] typed =
                terminal == null || !terminal.isTerminal() ? null : terminal.readPassword("%s", prompt);
        if (typed == null) {
            throw new StartException(
                    "The owner's passphrase is needed, and there is no terminal to ask on. Give it on standard input with --passphrase-stdin.");
        }
        return typed;
    }

    /** Byte by byte, so that nothing of it stays in a reader's buffer. */
    static char[] line(InputStream in) throws StartException {
        byte[] bytes = new byte[LONGEST_LINE];
        try {
            int length = 0;
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (length == bytes.length) {
                    throw new StartException("The first line of standard input is too long for a passphrase.");
                }
                bytes[length++] = (byte) next;
                next = in.read();
            }
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
            return decoded(ByteBuffer.wrap(bytes, 0, length));
        } catch (IOException e) {
            throw new StartException("Standard input cannot be read, and the owner's passphrase is needed.", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] decoded(ByteBuffer bytes) {
        CharBuffer text = StandardCharsets.UTF_8.decode(bytes);
        char[] typed = new char[text.remaining()];
        text.get(typed);
        Arrays.fill(text.array(), '\0');
        return typed;
    }
}
