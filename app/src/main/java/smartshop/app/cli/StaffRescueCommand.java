package smartshop.app.cli;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Access;
import smartshop.app.access.StaffDesk;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;

/**
 * {@code smartshop staff rescue}. Whoever has the owner's passphrase, or where there is none, the computer's account, has the vault's key
 * anyway; this way it is at least recorded.
 */
@Command(
        name = "rescue",
        mixinStandardHelpOptions = true,
        description =
                "Adds an owner where no owner can sign in any more. Asks for the owner's passphrase of SmartShop, if there is one,"
                        + " then for the new owner's PIN or passphrase. It is recorded.")
final class StaffRescueCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NAME", description = "What the new owner is called: a name that nobody here has.")
    private String name = "";

    @Override
    public Integer call() throws StartException {
        if (data.isEmpty()) {
            throw new StorageException("There is no database here: name its folder with --data.");
        }
        try (Database database = data.openByHand()) {
            Access access = new Access(database, Clock.systemDefaultZone(), Actor.COMMAND);
            if (!access.roster().setUp()) {
                throw new StorageException(
                        "Nobody is set up here, so nobody has to sign in. In the window it is under Settings, Staff.");
            }
            char[] secret = data.newSecret();
            try {
                new StaffDesk(database, access).rescue(name, secret);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }
        spec.commandLine().getOut().println("The new owner can sign in. Remove whoever should not be one any more.");
        return CommandLine.ExitCode.OK;
    }
}
