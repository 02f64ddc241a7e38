package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.insight.CsvTable;
import smartshop.app.insight.Figures;
import smartshop.app.insight.InsightDesk;
import smartshop.app.insight.InsightWords;
import smartshop.app.insight.Insights;
import smartshop.app.insight.Period;
import smartshop.app.insight.Question;
import smartshop.app.insight.Span;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.storage.Database;

/** {@code smartshop insights}. */
@Command(
        name = "insights",
        mixinStandardHelpOptions = true,
        description = {
            "Tells the shop's numbers: visitors, alerts, what was said of them, how long cameras were live.",
            "Works while the console is not running. Numbers alone: nobody's name, and nobody's face."
        })
public final class InsightsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "The first day, as 2026-11-01. Default: 28 days, until today.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day. Default: today.")
    private @Nullable LocalDate to;

    @Option(
            names = "--csv",
            paramLabel = "TABLE",
            description = "A table for other programs: figures, days, hours or cameras.")
    private @Nullable String csv;

    @Override
    public Integer call() throws StartException {
        Optional<CsvTable> table = Optional.ofNullable(csv).map(this::table);
        Period period = period();
        PrintWriter out = spec.commandLine().getOut();
        if (data.isEmpty()) {
            out.println("Nothing is counted yet.");
            return CommandLine.ExitCode.OK;
        }
        Clock clock = Clock.systemDefaultZone();
        try (Database database = data.open()) {
            Access access = data.signedIn(database, Permission.INSIGHTS);
            LawfulRecord lawful = new LawfulBook(database.lawfulRecord()).read();
            Insights looked = new InsightDesk(database, access, () -> lawful, clock)
                    .numbers(new Question(period, Optional.empty()));
            if (table.isPresent()) {
                out.print(table.get().of(looked, ZoneId.systemDefault()));
            } else {
                tell(looked, out);
            }
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private CsvTable table(String word) {
        return Arrays.stream(CsvTable.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "There is no table %s: figures, days, hours or cameras.".formatted(word)));
    }

    private Period period() {
        LocalDate last = to == null ? LocalDate.now(ZoneId.systemDefault()) : to;
        return from == null ? Period.of(Span.FOUR_WEEKS, last) : new Period(from, last);
    }

    private static void tell(Insights looked, PrintWriter out) {
        if (looked.empty()) {
            out.println("Nothing is counted yet.");
            return;
        }
        out.println(InsightWords.days(looked.question().period()));
        tell(looked.now(), out);
        looked.before().ifPresent(before -> {
            out.println(InsightWords.days(looked.question().period().before()));
            tell(before, out);
        });
    }

    private static void tell(Figures of, PrintWriter out) {
        out.printf("  Visitors    %s%n", of.counted() > 0 ? InsightWords.number(of.visitors()) : "not counted");
        String answers = of.answers().isEmpty()
                ? ""
                : ": %d right, %d wrong, %d unsure, %d unanswered"
                        .formatted(of.confirmed(), of.rejected(), of.unsure(), of.unanswered());
        out.printf("  Alerts      %s%s%n", InsightWords.number(of.alerts()), answers);
        of.median().ifPresent(took -> out.printf("  Answered    half within %s%n", InsightWords.took(took)));
    }
}
