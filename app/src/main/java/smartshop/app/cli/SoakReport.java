package smartshop.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smartshop.app.soak.SoakResult;
import smartshop.app.soak.SoakSample;

/** A soak's figures, as a table for people or as JSON lines. */
final class SoakReport {
    private static final double MEGABYTE = 1 << 20;

    private final PrintStream out;
    private final @Nullable JsonLines lines;
    private boolean begun;

    SoakReport(PrintStream out, boolean json) {
        this.out = out;
        this.lines = json ? new JsonLines(out) : null;
    }

    void sample(SoakSample sample) {
        if (lines != null) {
            lines.write(fields(sample));
            return;
        }
        if (!begun) {
            begun = true;
            print("%n%7s %6s | %28s | %11s %7s | %s%n", "", "", "console, MB", "descriptors", "threads", "children");
            print(
                    "%7s %6s | %8s %8s %10s | %11s %7s | %3s %8s  %s%n",
                    "minute", "cuts", "resident", "heap", "outside", "", "", "", "MB", "decoders, MB; pictures");
        }
        print(
                "%7.1f %6d | %8.1f %8.1f %10.1f | %11d %7d | %3d %8.1f  %s; %s%n",
                sample.at().toMillis() / 60_000.0,
                sample.disconnects(),
                megabytes(sample.resident()),
                megabytes(sample.heap()),
                megabytes(sample.outside()),
                sample.descriptors(),
                sample.threads(),
                sample.children(),
                megabytes(sample.childrenResident()),
                sample.decoders().stream().map(SoakReport::megabytes).toList(),
                sample.pictures());
    }

    void ended(SoakResult result) {
        if (lines != null) {
            lines.write(fields(result));
            return;
        }
        print(
                "%n%d forced disconnects in %.1f minutes: %s.%n",
                result.disconnects(), result.length().toMillis() / 60_000.0, result.disturbances());
        print("Live again after (median, 95 of 100, longest): %s s.%n", seconds(result.recoveries()));
        print("Stuck cameras: %s.%n", listed(result.stuck()));
        print("Leaked: %s.%n", listed(result.leaks()));
        SoakResult.Growth growth = result.growth();
        print(
                "Growth an hour after the warm-up: console %.2f MB resident, %.2f MB heap; a child %.2f MB; %.2f descriptors;"
                        + " %.2f threads%s.%n",
                growth.resident(),
                growth.heap(),
                growth.childrenResident(),
                growth.descriptors(),
                growth.threads(),
                result.tells() ? "" : " (too short to tell)");
        print("%s.%n", result.met() ? "Met" : "Not met");
    }

    private static Map<String, Object> fields(SoakSample sample) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "sample");
        fields.put("minute", round(sample.at().toMillis() / 60_000.0));
        fields.put("disconnects", sample.disconnects());
        fields.put("residentMb", megabytes(sample.resident()));
        fields.put("heapMb", megabytes(sample.heap()));
        fields.put("outsideHeapMb", megabytes(sample.outside()));
        fields.put("descriptors", sample.descriptors());
        fields.put("threads", sample.threads());
        fields.put("children", sample.children());
        fields.put("childrenResidentMb", megabytes(sample.childrenResident()));
        fields.put(
                "decodersMb",
                sample.decoders().stream().map(SoakReport::megabytes).toList());
        fields.put("pictures", sample.pictures());
        return fields;
    }

    private static Map<String, Object> fields(SoakResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "summary");
        fields.put("minutes", round(result.length().toMillis() / 60_000.0));
        fields.put("disconnects", result.disconnects());
        fields.put("disturbances", result.disturbances());
        fields.put("recoverySeconds", seconds(result.recoveries()));
        fields.put("stuck", result.stuck());
        fields.put("leaks", result.leaks());
        fields.put("residentMbAnHour", round(result.growth().resident()));
        fields.put("heapMbAnHour", round(result.growth().heap()));
        fields.put("childMbAnHour", round(result.growth().childrenResident()));
        fields.put("descriptorsAnHour", round(result.growth().descriptors()));
        fields.put("threadsAnHour", round(result.growth().threads()));
        fields.put("tells", result.tells());
        fields.put("met", result.met());
        return fields;
    }

    private static List<Double> seconds(List<Duration> times) {
        return times.stream().map(time -> round(time.toMillis() / 1e3)).toList();
    }

    private static String listed(List<String> lines) {
        return lines.isEmpty() ? "none" : lines.size() + ": " + String.join("; ", lines);
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / MEGABYTE * 10) / 10.0;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
