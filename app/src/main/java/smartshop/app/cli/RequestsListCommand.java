package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
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
import smartshop.app.access.Permission;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.privacy.Deadline;
import smartshop.app.privacy.OwedRequest;
import smartshop.app.privacy.PrivacyDesk;
import smartshop.app.privacy.ShopRules;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;

/** {@code smartshop requests list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists people's requests by reference, what presses most first. No names: the console's window has them.",
        footer = {"", "Exit status 0: nothing is late. 1: something is, or could not be read."})
final class RequestsListCommand implements Callable<Integer> {
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
        List<OwedRequest> requests = requests().stream()
                .filter(owed -> !open || owed.request().open())
                .toList();
        requests.forEach(owed -> out.println(json ? JsonLines.text(fields(owed)) : line(owed)));
        if (requests.isEmpty() && !json) {
            out.println(open ? "No request is open." : "Nobody has asked yet.");
        }
        boolean late = requests.stream().anyMatch(owed -> owed.deadline().urgency() == Deadline.Urgency.LATE);
        return late ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private static String line(OwedRequest owed) {
        return "%s  %-13s  %s  %-16s  %s%s"
                .formatted(
                        owed.request().id().reference(),
                        plain(owed.request().kind()),
                        owed.request().receivedOn(),
                        plain(owed.request().state()),
                        due(owed.deadline()),
                        owed.request().whole() ? "" : "  (changed outside SmartShop)");
    }

    private static String due(Deadline deadline) {
        return switch (deadline.urgency()) {
            case CLOSED -> "closed";
            case WAITING -> "their turn";
            case LATE -> "%d days late, was due %s".formatted(-deadline.daysLeft(), last(deadline));
            case SOON, FINE ->
                deadline.lastDay().isEmpty()
                        ? "without delay"
                        : "%d days left, due %s".formatted(deadline.daysLeft(), last(deadline));
        };
    }

    private static String last(Deadline deadline) {
        return deadline.lastDay().map(LocalDate::toString).orElse("");
    }

    private static Map<String, Object> fields(OwedRequest owed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", owed.request().id().value());
        fields.put("kind", plain(owed.request().kind()));
        fields.put("receivedOn", owed.request().receivedOn().toString());
        fields.put("state", plain(owed.request().state()));
        fields.put("urgency", plain(owed.deadline().urgency()));
        owed.deadline().lastDay().ifPresent(last -> {
            fields.put("due", last.toString());
            fields.put("daysLeft", owed.deadline().daysLeft());
        });
        fields.put("whole", owed.request().whole());
        return fields;
    }

    private static String plain(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Only looking makes no database where none is. */
    private List<OwedRequest> requests() throws StartException {
        if (data.isEmpty()) {
            return List.of();
        }
        try (Database database = data.open()) {
            data.signedIn(database, Permission.PRIVACY_DESK).audit().record(Deed.of(Action.REQUESTS_VIEWED));
            return PrivacyDesk.owed(
                    database.requests(),
                    ShopRules.of(new LawfulBook(database.lawfulRecord()).read()),
                    LocalDate.now(Clock.systemDefaultZone()));
        }
    }
}
