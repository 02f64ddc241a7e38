package smartshop.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.incident.IncidentDesk;
import smartshop.app.incident.IncidentWords;
import smartshop.app.incident.PackWriter;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.incident.Incident;
import smartshop.storage.staff.StaffMember;

/** {@code smartshop incidents export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an incident's evidence pack: a paper, pictures, films, and their SHA-256.",
            "Where people are set up who work here, it takes a second one of them, whose PIN or passphrase is asked for after the first's."
        })
final class IncidentsExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NUMBER", description = "The incident, as 'smartshop incidents list' shows it.")
    private int number;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A folder that is there.")
    private Path folder = Path.of("");

    @Option(
            names = "--for",
            paramLabel = "WHO",
            required = true,
            description = "Who gets it, and under which reference. Kept with the incident.")
    private String recipient = "";

    @Option(names = "--second", paramLabel = "NAME", description = "Who agrees, where people are set up.")
    private @Nullable String second;

    @Option(names = "--zip", description = "One file instead of a folder.")
    private boolean zip;

    @Override
    public Integer call() throws StartException {
        if (data.isEmpty()) {
            throw new StorageException("There is no database here: name its folder with --data.");
        }
        try (Database database = data.open()) {
            Access access = data.signedIn(database, Permission.EXPORT);
            IncidentDesk desk = IncidentsListCommand.desk(database, access);
            Incident incident = desk.all().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new StorageException("There is no incident %d.".formatted(number)));
            Path made = new PackWriter(desk, database, access, Clock.systemDefaultZone())
                    .write(
                            incident.id(),
                            folder,
                            zip ? PackWriter.Form.ZIP : PackWriter.Form.FOLDER,
                            recipient,
                            agreed(access));
            spec.commandLine().getOut().println("Written: " + made);
        }
        return CommandLine.ExitCode.OK;
    }

    private Approval agreed(Access access) throws StartException {
        FourEyes fourEyes = new FourEyes(access);
        if (fourEyes.aloneIsEnough(Permission.EXPORT)) {
            return fourEyes.alone(Permission.EXPORT);
        }
        StaffMember other = fourEyes.whoMayAgree(Permission.EXPORT).stream()
                .filter(member -> member.name().equalsIgnoreCase(second))
                .findFirst()
                .orElseThrow(
                        () -> new StartException(
                                "It takes two people to take records out of SmartShop: name another one who may with --second NAME."));
        char[] typed = data.newSecret();
        try {
            if (fourEyes.agree(Permission.EXPORT, IncidentWords.pack(number, recipient), other.id(), typed)
                    instanceof FourEyes.Answer.Agreed(Approval approval)) {
                return approval;
            }
            throw new StartException("That is not this person's PIN or passphrase; nothing was written.");
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
