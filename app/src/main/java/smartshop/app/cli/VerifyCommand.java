package smartshop.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.storage.Repair;
import smartshop.storage.SecondPlace;
import smartshop.storage.StorageException;
import smartshop.storage.backup.Contents;

/** {@code smartshop verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Reads a backup, or the database itself, from its first row to its last, and opens all that is protected in it.",
        footer = {
            "",
            "Changes nothing. Exit status 0: it is whole. 1: it is not, or could not be read.",
            "A backup can be verified while the console runs; the database itself cannot. 'smartshop audit verify' follows its log."
        })
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A backup. Default: the database.")
    private @Nullable Path file;

    @Override
    public Integer call() throws StartException {
        if (file == null && data.isEmpty() && !data.hadOne()) {
            throw new StorageException("There is no database here: name its folder with --data.");
        }
        Repair repair = new Repair(
                data.path(),
                data.vault(),
                Clock.systemDefaultZone(),
                SecondPlace.of(data.path()).path());
        Contents found = file == null ? repair.inspect() : repair.inspect(file);
        String counted = BackupCommand.counted(found.people(), found.alerts(), found.entries());
        if (found.unreadable() > 0) {
            throw new StorageException(
                    "%d protected values cannot be opened: changed or damaged. The rest can be read: %s."
                            .formatted(found.unreadable(), counted));
        }
        spec.commandLine()
                .getOut()
                .println("Whole: %s; %d protected values opened.".formatted(counted, found.opened()));
        return CommandLine.ExitCode.OK;
    }
}
