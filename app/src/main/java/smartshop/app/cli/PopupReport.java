package smartshop.app.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.ExitCode;
import smartshop.app.StartException;
import smartshop.app.benchmark.scale.PopupResult;
import smartshop.app.benchmark.scale.Scale;
import smartshop.app.ui.SmartShopApp;
import smartshop.recognition.model.ModelPack;

/** {@code smartshop benchmark --cameras N --popup ALERTS}: the real window over a real console with its cameras. */
final class PopupReport {
    private PopupReport() {}

    /** @return the exit status */
    static int of(int cameras, int alerts, PackOption pack, PrintStream out, boolean json) throws Exception {
        Clock clock = Clock.systemDefaultZone();
        CompletableFuture<PopupResult> measured = new CompletableFuture<>();
        double[] pauses;
        try (ModelPack models = pack.open();
                Scale scale = Scale.open(cameras, models, clock)) {
            pauses = SmartShopApp.measure(unlocking -> scale.console(), clock, () -> measure(scale, alerts, measured));
        }
        PopupResult result = measured.get();
        report(result, cameras, pauses, out, json);
        return result.met() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Ended with a cause of its own if the window was closed before. */
    private static void measure(Scale scale, int alerts, CompletableFuture<PopupResult> measured) {
        try {
            measured.complete(scale.popups(alerts));
        } catch (StartException | InterruptedException | RuntimeException e) {
            measured.completeExceptionally(e);
        }
    }

    private static void report(PopupResult result, int cameras, double[] pauses, PrintStream out, boolean json) {
        double p99 = pauses[(int) (0.99 * (pauses.length - 1))];
        double longest = pauses[pauses.length - 1];
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("event", "summary");
            fields.put("cameras", cameras);
            fields.put("popupMedianMs", Math.round(result.medianMs()));
            fields.put("popupP95Ms", Math.round(result.p95Ms()));
            fields.put("oneAfterTheOther", result.calm());
            fields.put("withinAMinute", result.storm());
            fields.put("missing", result.missing());
            fields.put("windowWaitsP99Ms", Math.round(p99));
            fields.put("windowWaitsLongestMs", Math.round(longest));
            fields.put("met", result.met());
            new JsonLines(out).write(fields);
            return;
        }
        out.printf(
                Locale.ROOT,
                "With %d cameras live, from the complete vote to the card on the screen: %.0f ms at the median, %.0f ms at"
                        + " the 95th percentile (%d alerts).%n",
                cameras,
                result.medianMs(),
                result.p95Ms(),
                result.calm());
        out.printf(
                Locale.ROOT,
                "%d alerts within a minute: %d missing. The window's thread let a task wait %.0f ms at the 99th percentile,"
                        + " %.0f ms at most.%n",
                result.storm(),
                result.missing(),
                p99,
                longest);
        out.printf("At most 150 ms and 400 ms, and none missing: %s.%n", result.met() ? "met" : "not met");
    }
}
