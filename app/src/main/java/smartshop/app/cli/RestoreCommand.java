package smartshop.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.storage.Repair;
import smartshop.storage.SecondPlace;
import smartshop.storage.audit.Actor;
import smartshop.storage.backup.Contents;

/** {@code smartshop restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup in the database's place, while the console is not running.",
        footer = {
            "",
            "The backup is read through first. What was there before is kept in the folder \"backups\" as replaced-....",
            "Whoever was erased since does not come back. The audit log records it, and 'smartshop audit verify' says it."
        })
public final class RestoreCommand implements Callable<Integer> {
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
        Repair repair = new Repair(data.path(), data.vault(), Clock.systemDefaultZone(), second.path());
        Contents found = repair.restore(file, Actor.COMMAND);
        spec.commandLine()
                .getOut()
                .println("Restored: " + BackupCommand.counted(found.people(), found.alerts(), found.entries()) + ".");
        return CommandLine.ExitCode.OK;
    }
}
