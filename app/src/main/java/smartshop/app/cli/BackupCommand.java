package smartshop.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.backup.BackupSeal;
import smartshop.storage.backup.GoodBackup;

/** {@code smartshop backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Makes a backup of the database and reads it through, while the console is not running.",
        footer = {
            "",
            "A running console makes one every night by itself. The keys (vault.key and people.keys) are not in a backup, so that",
            "whoever is erased is unreadable in it too: keep those by a second folder."
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "Where it goes. Default: the folder \"backups\" beside the database, which keeps 7 days and 4 weeks.")
    private @Nullable Path to;

    @Override
    public Integer call() throws StartException {
        if (data.isEmpty() && !data.hadOne()) {
            throw new StorageException("There is no database here: name its folder with --data.");
        }
        try (Database database = data.open()) {
            AuditLog audit = data.signedIn(database, Permission.BACKUP).audit();
            GoodBackup made =
                    to == null ? database.backups().make() : database.backups().make(to);
            audit.record(Deed.of(Action.BACKUP_MADE)
                    .with(Detail.of(Detail.Measure.PEOPLE, made.seal().people())
                            .and(Detail.of(Detail.Measure.ALERTS, made.seal().alerts()))));
            spec.commandLine()
                    .getOut()
                    .println("%s: %s. Read through and found good."
                            .formatted(made.backup().file(), counted(made.seal())));
        }
        return CommandLine.ExitCode.OK;
    }

    private static String counted(BackupSeal seal) {
        return counted(seal.people(), seal.alerts(), seal.entries());
    }

    static String counted(long people, long alerts, long entries) {
        return String.format(
                Locale.ROOT,
                "%d on the watchlist, %d %s, %d %s of the audit log",
                people,
                alerts,
                alerts == 1 ? "alert" : "alerts",
                entries,
                entries == 1 ? "row" : "rows");
    }
}
