package smartshop.app.unattended;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.vault.LoginStore;

/**
 * Linux: the Secret Service, GNOME Keyring or KWallet, through libsecret's own {@code secret-tool}. The secret travels over
 * standard input and output, never on a command line.
 */
final class LoginKeyring implements LoginStore {
    private final StoreCommand command;

    /** @param tool {@code secret-tool} */
    LoginKeyring(List<String> tool) {
        this.command =
                new StoreCommand(tool, "Install libsecret-tools, sign in to the desktop, and unlock its keyring.");
    }

    @Override
    public String name() {
        return "The login keyring";
    }

    @Override
    public void put(String account, byte[] secret) {
        byte[] hex = HexFormat.of().formatHex(secret).getBytes(US_ASCII);
        try {
            StoreCommand.Answer answer =
                    command.run(hex, "store", "--label=SmartShop", "application", "smartshop", "vault", account);
            if (answer.status() != 0) {
                throw command.refused(answer);
            }
        } finally {
            Arrays.fill(hex, (byte) 0);
        }
    }

    @Override
    public Optional<byte[]> get(String account) {
        StoreCommand.Answer answer =
                command.run(StoreCommand.NOTHING, "lookup", "application", "smartshop", "vault", account);
        if (answer.status() == 0) {
            return Optional.of(answer.hex());
        }
        if (answer.silent()) { // as it is when there is none
            return Optional.empty();
        }
        throw command.refused(answer);
    }

    @Override
    public void remove(String account) {
        StoreCommand.Answer answer =
                command.run(StoreCommand.NOTHING, "clear", "application", "smartshop", "vault", account);
        if (answer.status() != 0 && !answer.silent()) {
            throw new StorageException(
                    "%s did not take the key out. Delete the entry SmartShop there yourself.".formatted(name()));
        }
    }
}
