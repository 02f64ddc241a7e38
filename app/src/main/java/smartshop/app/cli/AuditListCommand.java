package smartshop.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.audit.Entry;

/** {@code smartshop audit list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists who did what, oldest first. People, cameras and alerts are numbers.")
final class AuditListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "100",
            description = "Only the newest N. Default: ${DEFAULT-VALUE}.")
    private long last;

    @Option(names = "--json", description = "One JSON object a line, for other programs.")
    private boolean json;

    @Override
    public Integer call() throws StartException {
        if (last < 1) {
            throw new ParameterException(spec.commandLine(), "--last must be 1 or more, not %d.".formatted(last));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (data.isEmpty() && !data.hadOne()) {
            return CommandLine.ExitCode.OK; // only looking makes no database where none is
        }
        try (Database database = data.open()) {
            data.signedIn(database, Permission.AUDIT).audit().newest(last, entry -> out.println(line(entry)));
        }
        return CommandLine.ExitCode.OK;
    }

    private String line(Entry entry) {
        return json ? JsonLines.text(fields(entry)) : AuditWords.of(entry);
    }

    private static Map<String, Object> fields(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", entry.number());
        fields.put("at", entry.at());
        fields.put("actor", entry.actor());
        fields.put("action", entry.action());
        entry.subject().ifPresent(subject -> fields.put("subject", subject));
        fields.put("detail", entry.detail());
        return fields;
    }
}
