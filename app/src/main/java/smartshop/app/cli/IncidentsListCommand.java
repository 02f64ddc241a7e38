package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.incident.Film;
import smartshop.app.incident.IncidentDesk;
import smartshop.app.incident.IncidentWords;
import smartshop.app.incident.Mistakes;
import smartshop.app.incident.SentMessages;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.incident.Incident;
import smartshop.storage.watchlist.EnrolmentRules;

/** {@code smartshop incidents list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists incidents, the newest first. No names and no notes: the console's window has them.")
final class IncidentsListCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--open", description = "Only those that are not closed.")
    private boolean open;

    @Option(names = "--json", description = "One JSON object a line, for other programs.")
    private boolean json;

    @Override
    public Integer call() throws StartException {
        PrintWriter out = spec.commandLine().getOut();
        List<Incident> incidents =
                incidents().stream().filter(one -> !open || one.open()).toList();
        incidents.forEach(one -> out.println(json ? JsonLines.text(fields(one)) : line(one)));
        if (incidents.isEmpty() && !json) {
            out.println(open ? "No incident is open." : "There is no incident yet.");
        }
        return CommandLine.ExitCode.OK;
    }

    private static String line(Incident one) {
        return "%5d  %s  %-7s  %-27s  %s%s"
                .formatted(
                        one.number(),
                        MOMENT.format(one.happenedAt()),
                        IncidentWords.of(one.state()),
                        one.outcome().map(IncidentWords::of).orElse(""),
                        one.worth()
                                .map(worth -> "lost %s, saved %s"
                                        .formatted(
                                                EnrolmentRules.money(worth.currency(), worth.lost()),
                                                EnrolmentRules.money(worth.currency(), worth.saved())))
                                .orElse(""),
                        one.whole() ? "" : "  (changed outside SmartShop)")
                .stripTrailing();
    }

    private static Map<String, Object> fields(Incident one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", one.number());
        fields.put("happenedAt", one.happenedAt());
        fields.put("state", plain(one.state()));
        one.outcome().ifPresent(outcome -> fields.put("outcome", plain(outcome)));
        one.worth().ifPresent(worth -> {
            fields.put("currency", worth.currency().getCurrencyCode());
            fields.put("lost", worth.lost());
            fields.put("saved", worth.saved());
        });
        fields.put("whole", one.whole());
        return fields;
    }

    private static String plain(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Only looking makes no database where none is. */
    private List<Incident> incidents() throws StartException {
        if (data.isEmpty()) {
            return List.of();
        }
        try (Database database = data.open()) {
            Access access = data.signedIn(database, Permission.INCIDENTS);
            access.audit().record(Deed.of(Action.INCIDENTS_VIEWED));
            return desk(database, access).all();
        }
    }

    static IncidentDesk desk(Database database, Access access) {
        return new IncidentDesk(
                database,
                access,
                new SentMessages(),
                Film.Shelf.of(database.evidenceClips()),
                Mistakes.in(database.verdicts()),
                Clock.systemDefaultZone());
    }
}
