package smartshop.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;

/** {@code smartshop audit copy-to}. */
@Command(
        name = "copy-to",
        mixinStandardHelpOptions = true,
        description = "From now on a copy of each checkpoint goes to this folder: best on a drive of its own.")
final class AuditCopyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DIR", description = "A folder that exists, outside the data folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws StartException {
        if (!Files.isDirectory(folder)) {
            throw new StorageException("There is no folder %s. Make it first.".formatted(folder));
        }
        try (Database database = data.open()) {
            AuditLog audit = data.signedIn(database, Permission.SETTINGS).audit();
            audit.recorded(() -> choose(database), Deed.of(Action.COPY_FOLDER_CHANGED));
            database.checkpoints(Optional.of(folder)).write();
        }
        spec.commandLine().getOut().println("A first checkpoint is there.");
        return CommandLine.ExitCode.OK;
    }

    private void choose(Database database) {
        database.second()
                .choose(folder)
                .ifPresent(left -> spec.commandLine().getErr().println("smartshop: " + left));
    }
}
