package smartshop.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Verification;

/** {@code smartshop audit verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Reads the whole audit log and names the first row that was changed, taken out or put in.",
        footer = {
            "",
            "Exit status 0: everything is whole. 1: it is not, or could not be read.",
            "That the newest rows were cut off shows by a checkpoint only: keep a copy of audit-checkpoints.txt elsewhere."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Compares with checkpoints that were kept elsewhere, too.")
    private @Nullable Path checkpoint;

    @Option(names = "--json", description = "One JSON object, for other programs.")
    private boolean json;

    @Override
    public Integer call() throws StartException {
        Verification found = verify();
        String words = AuditWords.of(found);
        spec.commandLine().getOut().println(json ? JsonLines.text(fields(found, words)) : words);
        return found.whole() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Verification verify() throws StartException {
        if (data.isEmpty() && !data.hadOne()) {
            throw new StorageException("There is no database here, and so no audit log: name its folder with --data.");
        }
        try (Database database = data.open()) {
            return database.auditCheck().verify(Optional.ofNullable(checkpoint));
        }
    }

    private static Map<String, Object> fields(Verification found, String words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "audit");
        fields.put("whole", found.whole());
        fields.put("entries", found.entries());
        found.since().ifPresent(since -> fields.put("since", since));
        fields.put("checkpoints", found.checkpoints());
        found.fault().ifPresent(fault -> {
            fields.put("fault", fault.kind());
            fields.put("place", fault.place());
            fault.checkpoint().ifPresent(at -> fields.put("checkpoint", at));
        });
        fields.put("words", words);
        return fields;
    }
}
