package smartshop.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.AccessException;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.Repair;
import smartshop.storage.SecondPlace;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import smartshop.storage.backup.Contents;
import smartshop.storage.vault.Vault;

/** {@code smartshop restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup in the database's place, while the console is not running.",
        footer = {
            "",
            "Where people are set up, somebody who may has to sign in (--as); not if the database does not open any more.",
            "The backup is read through first. What was there before is kept in the folder \"backups\" as replaced-....",
            "Whoever was erased since does not come back. The audit log records it, and 'smartshop audit verify' says it."
        })
public final class RestoreCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RestoreCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "A backup, such as backups/smartshop-20261121T033000Z.mv.db.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws StartException {
        SecondPlace second = SecondPlace.of(data.path());
        Vault vault = data.vault();
        Actor who = who(vault);
        Contents found = new Repair(data.path(), vault, Clock.systemDefaultZone(), second.path()).restore(file, who);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Restored: " + BackupCommand.counted(found.people(), found.alerts(), found.entries()) + ".");
        if (who.equals(Actor.KEY_HOLDER)) {
            out.println("Nobody was asked to sign in, because the database did not open. The audit log says so.");
        }
        return CommandLine.ExitCode.OK;
    }

    /** Asked of the database that is there. One that does not open is what restoring is for: the vault's key is enough then. */
    private Actor who(Vault vault) throws StartException {
        if (data.isEmpty()) {
            return Actor.KEY_HOLDER;
        }
        try (Database present = data.open(vault)) {
            return data.signedIn(present, Permission.RESTORE).session().actor();
        } catch (AccessException e) {
            throw e;
        } catch (StorageException e) { // one that is in use is not restored over either
            log.info("The database does not open, so nobody signs in to restore a backup", e);
            return Actor.KEY_HOLDER;
        }
    }
}
