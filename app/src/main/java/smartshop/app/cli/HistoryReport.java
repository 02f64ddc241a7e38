package smartshop.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import smartshop.app.demo.TemporaryFolder;
import smartshop.app.ui.history.DrawnHistory;
import smartshop.app.ui.history.LongHistory;
import smartshop.app.ui.insight.LongInsights;

/** Measures a long history and says how quick its page is, as a table for people or as JSON lines. */
final class HistoryReport {
    private static final long TELL_EVERY = 100_000;

    private HistoryReport() {}

    /**
     * Draws the history and measures it.
     *
     * @param kept where it stays, or is already from an earlier time
     * @return the exit status
     */
    static int of(long alerts, @Nullable Path kept, PrintStream out, boolean json) throws IOException {
        if (kept != null) {
            return measured(alerts, Files.createDirectories(kept), out, json);
        }
        try (TemporaryFolder folder = TemporaryFolder.make("smartshop-history")) {
            return measured(alerts, folder.path(), out, json);
        }
    }

    private static int measured(long alerts, Path folder, PrintStream out, boolean json) {
        DrawnHistory history = new DrawnHistory(folder, Clock.systemDefaultZone());
        if (!history.isThere()) {
            history.fill(alerts, written -> tell(written, alerts));
        }
        List<LongHistory.Result> results = new ArrayList<>();
        JsonLines lines = json ? new JsonLines(out) : null;
        if (lines == null) {
            out.printf(Locale.UK, "%-40s %10s %10s %10s%n", alerts + " alerts", "first", "median", "95 %");
        }
        Consumer<LongHistory.Result> told = result -> {
            results.add(result);
            if (lines == null) {
                line(out, result);
            } else {
                lines.write(fields(alerts, result));
            }
        };
        new LongHistory(history, Clock.systemDefaultZone()).measure(told);
        new LongInsights(history, Clock.systemDefaultZone()).measure(told);
        return results.stream().allMatch(LongHistory.Result::met)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private static void line(PrintStream out, LongHistory.Result result) {
        out.printf(
                Locale.UK,
                "%-40s %7.0f ms %7.0f ms %7.0f ms%n",
                result.what(),
                result.first(),
                result.median(),
                result.slow());
    }

    private static void tell(long written, long alerts) {
        if (written % TELL_EVERY == 0 || written == alerts) {
            System.err.printf("%d of %d alerts written%n", written, alerts);
        }
    }

    private static Map<String, Object> fields(long alerts, LongHistory.Result result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("alerts", alerts);
        fields.put("what", result.what());
        fields.put("first_ms", result.first());
        fields.put("median_ms", result.median());
        fields.put("p95_ms", result.slow());
        fields.put("met", result.met());
        return fields;
    }
}
