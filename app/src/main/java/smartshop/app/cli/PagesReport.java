package smartshop.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.ui.PageTimes;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;

/** {@code smartshop benchmark --pages --folder DIR}: how long each page takes to open. */
final class PagesReport {
    /** A look at a page that takes longer feels slow. */
    private static final double MOST_MS = 500;

    private final PrintStream out;
    private final @Nullable JsonLines lines;

    private PagesReport(PrintStream out, boolean json) {
        this.out = out;
        this.lines = json ? new JsonLines(out) : null;
    }

    /** @return the exit status */
    static int of(Path folder, PackOption pack, PrintStream out, boolean json) throws ModelException {
        PagesReport report = new PagesReport(out, json);
        List<PageTimes.Page> pages = new ArrayList<>();
        Clock clock = Clock.systemDefaultZone();
        try (ModelPack models = pack.open()) {
            ConsoleSettings settings =
                    new ConsoleSettings(folder, 0, models).onLoopback().exempted();
            double live = PageTimes.measure(unlocking -> Console.open(settings, unlocking, clock), clock, pages::add);
            pages.forEach(report::page);
            report.start(live);
        }
        return pages.stream().allMatch(page -> Math.max(page.first(), page.slowest()) < MOST_MS)
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    private void page(PageTimes.Page page) {
        if (lines != null) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("page", page.name());
            fields.put("first_ms", page.first());
            fields.put("median_ms", page.median());
            fields.put("slowest_ms", page.slowest());
            lines.write(fields);
            return;
        }
        out.printf(
                Locale.UK,
                "%-12s first %6.0f ms, then %6.0f ms at the median, %6.0f ms at most%n",
                page.name(),
                page.first(),
                page.median(),
                page.slowest());
    }

    private void start(double live) {
        if (lines != null) {
            lines.write(Map.of("live_ms", live));
        } else {
            out.printf(Locale.UK, "From the start to the live page %.0f ms%n", live);
        }
    }
}
