package smartshop.app.unattended;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import smartshop.storage.vault.LoginStore;

/**
 * macOS: the login keychain, through the system's {@code security}. It reads its orders from standard input
 * ({@code security -i}), so the secret is on no command line.
 */
final class LoginKeychain implements LoginStore {
    /** {@code errSecItemNotFound}, -25300, as a process's status. */
    private static final int NOT_FOUND = 44;

    private final StoreCommand command;

    /** @param security the system's tool */
    LoginKeychain(List<String> security) {
        this.command = new StoreCommand(security, "Sign in to the Mac and unlock the login keychain.");
    }

    @Override
    public String name() {
        return "The login keychain";
    }

    @Override
    public void put(String account, byte[] secret) {
        byte[] order = "add-generic-password -U -a %s -s SmartShop -w %s\n"
                .formatted(account, HexFormat.of().formatHex(secret))
                .getBytes(US_ASCII);
        try {
            StoreCommand.Answer answer = command.run(order, "-i");
            // -i ends well even if an order failed: what was kept is read again.
            if (answer.status() != 0
                    || !get(account).filter(kept -> Arrays.equals(kept, secret)).isPresent()) {
                throw command.refused(answer);
            }
        } finally {
            Arrays.fill(order, (byte) 0);
        }
    }

    @Override
    public Optional<byte[]> get(String account) {
        StoreCommand.Answer answer =
                command.run(StoreCommand.NOTHING, "find-generic-password", "-a", account, "-s", "SmartShop", "-w");
        return switch (answer.status()) {
            case 0 -> Optional.of(answer.hex());
            case NOT_FOUND -> Optional.empty();
            default -> throw command.refused(answer);
        };
    }

    @Override
    public void remove(String account) {
        StoreCommand.Answer answer =
                command.run(StoreCommand.NOTHING, "delete-generic-password", "-a", account, "-s", "SmartShop");
        if (answer.status() != 0 && answer.status() != NOT_FOUND) {
            throw command.refused(answer);
        }
    }
}
