package smartshop.app.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smartshop.app.benchmark.Benchmark;
import smartshop.app.benchmark.Row;
import smartshop.app.benchmark.Soak;

/** What the benchmark measures, as a table for people or as JSON lines. */
final class BenchmarkReport {
    private static final String LOOK = "look";

    private final PrintStream out;
    private final @Nullable JsonLines lines;
    private String stage = "";
    private @Nullable Row look;

    BenchmarkReport(PrintStream out, boolean json) {
        this.out = out;
        this.lines = json ? new JsonLines(out) : null;
    }

    void begins() {
        if (lines == null) {
            print(
                    "%-7s %-24s %10s %10s %12s  %s%n",
                    "stage", "", "median ms", "p95 ms", "a second", "times as long as");
        }
    }

    void row(Row row) {
        if (row.stage().equals(LOOK) && look == null) {
            look = row; // the first one is of the pack in use
        }
        if (lines != null) {
            lines.write(fields(row));
            return;
        }
        if (!stage.equals(row.stage() + row.input())) {
            stage = row.stage() + row.input();
            print("%-7s %s%n", row.stage(), row.input());
        }
        print(
                "%-7s %-24s %10.3f %10.3f %12.1f  %s%n",
                "",
                row.what(),
                row.median(),
                row.p95(),
                row.perSecond(),
                row.against() == null ? "" : "%.2f x %s".formatted(row.ratio(), row.against()));
    }

    /** @param notes what was not measured, and why */
    void ended(List<String> notes) {
        Row measured = look;
        if (lines != null) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("event", "summary");
            fields.put("lookRatio", measured == null ? null : round(measured.ratio()));
            fields.put("lookRatioWanted", Benchmark.MOST_LOOK);
            fields.put("met", measured == null ? null : met(measured));
            fields.put("notes", notes);
            lines.write(fields);
            return;
        }
        if (measured == null) {
            print("%nNo look was measured.%n");
        } else {
            print(
                    "%nA look costs %.2f times what its networks cost alone; at most %.2f is wanted: %s.%n",
                    measured.ratio(), Benchmark.MOST_LOOK, met(measured) ? "met" : "not met");
        }
        notes.forEach(note -> print("%s%n", note));
    }

    private static boolean met(Row look) {
        return look.ratio() <= Benchmark.MOST_LOOK;
    }

    void reading(Soak.Reading reading) {
        if (lines != null) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("event", "memory");
            fields.put("frame", reading.frame());
            fields.put("residentMb", round(reading.megabytes()));
            fields.put("heapMb", round(reading.heap()));
            lines.write(fields);
            return;
        }
        print("%9d frames %9.1f MB resident %9.1f MB heap%n", reading.frame(), reading.megabytes(), reading.heap());
    }

    void soaked(Soak.Result result) {
        if (lines != null) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("event", "summary");
            fields.put("frames", result.frames());
            fields.put("seconds", round(result.seconds()));
            fields.put("tracks", result.tracks());
            fields.put("matches", result.matches());
            fields.put("residentMb", round(result.megabytes()));
            fields.put("growthMbPer100000Frames", round(result.growth()));
            fields.put("met", result.tells() ? result.met() : null);
            lines.write(fields);
            return;
        }
        print(
                "%n%d frames in %.0f s, %d visitors, %d of them recognised. Resident memory grew by %.2f MB per 100,000 frames"
                        + " after the warm-up; less than %.0f is wanted: %s.%n",
                result.frames(),
                result.seconds(),
                result.tracks(),
                result.matches(),
                result.growth(),
                Soak.MOST_GROWTH,
                verdict(result));
    }

    private static String verdict(Soak.Result result) {
        if (!result.tells()) {
            return "too short to tell, which takes %,d frames".formatted(Soak.LEAST_FRAMES);
        }
        return result.met() ? "met" : "not met";
    }

    private static Map<String, @Nullable Object> fields(Row row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", "row");
        fields.put("stage", row.stage());
        fields.put("input", row.input());
        fields.put("what", row.what());
        fields.put("medianMs", round(row.median()));
        fields.put("p95Ms", round(row.p95()));
        fields.put("perSecond", round(row.perSecond()));
        fields.put("against", row.against());
        fields.put("ratio", row.against() == null ? null : round(row.ratio()));
        return fields;
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
