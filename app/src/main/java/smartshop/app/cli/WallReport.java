package smartshop.app.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ExitCode;
import smartshop.app.benchmark.DrawnWall;
import smartshop.app.ui.PaintedWall;
import smartshop.app.ui.WallCost;

/** {@code smartshop benchmark --wall TILES}: the live page with drawn pictures. */
final class WallReport {
    /** Of the window's contents: a usual monitor less its panels. */
    private static final int WIDTH = 1808;

    private static final int HEIGHT = 1000;
    private static final double MEGABYTE = 1 << 20;

    private WallReport() {}

    /** @return the exit status */
    static int of(int tiles, Duration time, PrintStream out, boolean json) throws InterruptedException {
        try (DrawnWall wall = new DrawnWall(tiles, Clock.systemDefaultZone())) {
            wall.begin();
            WallCost cost = PaintedWall.measure(wall.feeds(), Clock.systemDefaultZone(), WIDTH, HEIGHT, time);
            if (json) {
                new JsonLines(out).write(fields(tiles, cost));
            } else {
                print(tiles, cost, out);
            }
            return cost.met() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static void print(int tiles, WallCost cost, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d tiles of %d x %d at %d frames/s, with boxes, in a window of %d x %d: %.1f to %.1f pictures a second painted"
                        + " of each camera.%n",
                tiles,
                DrawnWall.WIDTH,
                DrawnWall.HEIGHT,
                DrawnWall.FRAMES_PER_SECOND,
                WIDTH,
                HEIGHT,
                cost.painted().least(),
                cost.painted().most());
        spread(out, "The window's thread let a task wait", cost.waits());
        spread(out, "Its pulses lay apart", cost.pulses());
        out.printf(
                Locale.ROOT,
                "Processor cores: window %.2f, renderer %.2f, conversion %.2f, the process with the pictures' bringing %.2f.%n",
                cost.windowCores(),
                cost.rendererCores(),
                cost.painterCores(),
                cost.used().processCores());
        out.printf(
                Locale.ROOT,
                "Allocated a second: %.2f MB by the window's thread, %.2f MB by the process.%n",
                cost.windowBytesPerSecond() / MEGABYTE,
                cost.used().processBytesPerSecond() / MEGABYTE);
        out.printf(
                Locale.ROOT,
                "At most %.0f ms at the 99th percentile: %s.%n",
                WallCost.MOST_WAIT_MS,
                cost.met() ? "met" : "not met");
    }

    private static void spread(PrintStream out, String what, WallCost.Spread spread) {
        out.printf(
                Locale.ROOT,
                "%s %.0f ms at the median, %.0f ms at the 99th percentile, %.0f ms at most.%n",
                what,
                spread.median(),
                spread.p99(),
                spread.longest());
    }

    private static Map<String, Object> fields(int tiles, WallCost cost) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "summary");
        fields.put("tiles", tiles);
        fields.put("paintedLeast", round(cost.painted().least()));
        fields.put("paintedMost", round(cost.painted().most()));
        fields.put("waitsMedianMs", round(cost.waits().median()));
        fields.put("waitsP99Ms", round(cost.waits().p99()));
        fields.put("waitsLongestMs", round(cost.waits().longest()));
        fields.put("pulsesMedianMs", round(cost.pulses().median()));
        fields.put("pulsesP99Ms", round(cost.pulses().p99()));
        fields.put("pulsesLongestMs", round(cost.pulses().longest()));
        fields.put("windowCores", round(cost.windowCores()));
        fields.put("rendererCores", round(cost.rendererCores()));
        fields.put("conversionCores", round(cost.painterCores()));
        fields.put("processCores", round(cost.used().processCores()));
        fields.put("windowBytesPerSecond", Math.round(cost.windowBytesPerSecond()));
        fields.put("processBytesPerSecond", Math.round(cost.used().processBytesPerSecond()));
        fields.put("met", cost.met());
        return fields;
    }

    private static double round(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
