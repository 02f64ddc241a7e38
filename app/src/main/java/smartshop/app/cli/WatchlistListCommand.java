package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Person;

/** {@code smartshop watchlist list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists everybody on the watchlist.")
final class WatchlistListCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "One JSON object a line, for other programs.")
    private boolean json;

    @Override
    public Integer call() throws StartException {
        PrintWriter out = spec.commandLine().getOut();
        List<Person> people = people();
        if (json) {
            people.forEach(person -> out.println(JsonLines.text(fields(person))));
            return CommandLine.ExitCode.OK;
        }
        people.forEach(person -> out.println(line(person)));
        if (people.isEmpty()) {
            out.println("Nobody is on the watchlist.");
        }
        return CommandLine.ExitCode.OK;
    }

    private static String line(Person person) {
        return "%s  %s  %2d photos  %s: %s (%s)"
                .formatted(
                        person.id(),
                        DAY.format(person.enrolledAt()),
                        person.photos().size(),
                        person.name(),
                        person.reason(),
                        person.listing()
                                .map(WatchlistListCommand::state)
                                .orElse("changed outside SmartShop, not used"));
    }

    private static String state(Listing entry) {
        String until = DAY.format(entry.endsAt());
        return switch (entry.state()) {
            case PROPOSED -> "proposed, lapses on " + until;
            case APPROVED -> "active until " + until;
            case SUSPENDED -> "suspended since " + since(entry) + ", ends on " + until;
            case CONTESTED -> "contested since " + since(entry) + ", ends on " + until;
            case EXPIRED, WITHDRAWN, REFUSED -> FormOptions.words(entry.state()) + ", kept for a request";
        };
    }

    private static String since(Listing entry) {
        return entry.suspension().map(rest -> DAY.format(rest.since())).orElse("");
    }

    private static Map<String, Object> fields(Person person) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", person.id().value());
        fields.put("name", person.name());
        fields.put("reason", person.reason());
        fields.put("enrolledAt", person.enrolledAt());
        fields.put("photos", person.photos().size());
        fields.put(
                "state",
                person.listing().map(entry -> FormOptions.words(entry.state())).orElse("changed"));
        person.listing().ifPresent(entry -> {
            fields.put("endsAt", entry.endsAt());
            entry.signOff().ifPresent(given -> fields.put("approvedBy", FormOptions.words(given.how())));
            entry.grounds().ifPresent(grounds -> fields.put("offence", FormOptions.words(grounds.offence())));
        });
        person.suspension().ifPresent(suspension -> {
            fields.put("suspendedAt", suspension.since());
            fields.put("suspendedWhy", suspension.why());
        });
        return fields;
    }

    /** Only looking makes no database where none is. */
    private List<Person> people() throws StartException {
        if (data.isEmpty()) {
            return List.of();
        }
        try (Database database = data.open()) {
            data.signedIn(database, Permission.WATCHLIST).audit().record(Deed.of(Action.WATCHLIST_VIEWED));
            return database.watchlist().people();
        }
    }
}
