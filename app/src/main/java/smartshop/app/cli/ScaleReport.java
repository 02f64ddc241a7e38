package smartshop.app.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import smartshop.app.benchmark.scale.ScaleResult;

/** What a number of cameras did with this machine, as a table for people or as JSON lines. */
final class ScaleReport {
    private final PrintStream out;
    private final @Nullable JsonLines lines;

    ScaleReport(PrintStream out, boolean json) {
        this.out = out;
        this.lines = json ? new JsonLines(out) : null;
    }

    void ended(ScaleResult result) {
        if (lines != null) {
            JsonLines json = lines;
            result.cameras().forEach(camera -> json.write(fields(camera)));
            json.write(fields(result));
            return;
        }
        print("%-10s %5s %9s %9s %14s %9s %9s%n", "", "live", "frames/s", "looks/s", "while in view", "decoder", "MB");
        for (ScaleResult.Camera camera : result.cameras()) {
            print(
                    "%-10s %5s %9.1f %9.1f %7.1f (%2.0f s) %8.1f%% %9.1f%n",
                    camera.name(),
                    camera.live() ? "yes" : "no",
                    camera.pictures(),
                    camera.looks(),
                    camera.looksInView(),
                    camera.inView(),
                    100 * camera.decoder(),
                    camera.residentMb());
        }
        summary(result);
    }

    private void summary(ScaleResult result) {
        print(
                "%nOver %.0f s on %d cores, of which %.0f %% were busy (load %.1f when it began). In shares of one core:%n",
                result.seconds(), result.cores(), 100 * result.busy(), result.load());
        print(
                "  senders %.2f, decoders %.2f, console %.2f (recognition %.2f, reading pictures %.2f, network %.2f).%n",
                result.senders(),
                result.decoders(),
                result.console(),
                result.recognition(),
                result.reading(),
                result.network());
        print("Most of it: %s.%n", most(result));
        print(
                "A decoder has %.1f MB resident, %.1f MB of its own; the console %.1f MB.%n",
                mean(result, true), mean(result, false), result.residentMb());
        print(
                "One core decodes %.1f such streams in our decoders, %.1f in FFmpeg alone; with everything, it carries %.1f cameras.%n",
                result.streamsPerCore(), result.bareStreamsPerCore(), result.camerasPerCore());
        print(
                "Every camera live with its pictures, and looked at %.0f times a second while people are in view: %s.%n",
                ScaleResult.LEAST_LOOKS, result.met() ? "met" : "not met");
    }

    /** What saturates first. */
    private static String most(ScaleResult result) {
        Map<Double, String> parts = new TreeMap<>(Map.of(
                result.decoders(), "decoders",
                result.recognition(), "recognition",
                result.reading(), "reading pictures",
                result.network(), "network"));
        return parts.values().stream().reduce((less, more) -> more).orElse("");
    }

    private static double mean(ScaleResult result, boolean resident) {
        return result.cameras().stream()
                .mapToDouble(resident ? ScaleResult.Camera::residentMb : ScaleResult.Camera::proportionalMb)
                .average()
                .orElse(0);
    }

    private static Map<String, Object> fields(ScaleResult.Camera camera) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "camera");
        fields.put("camera", camera.name());
        fields.put("live", camera.live());
        fields.put("framesPerSecond", round(camera.pictures()));
        fields.put("looksPerSecond", round(camera.looks()));
        fields.put("looksPerSecondInView", round(camera.looksInView()));
        fields.put("secondsInView", round(camera.inView()));
        fields.put("visitedShare", round(camera.visited()));
        fields.put("decoderCores", round(camera.decoder()));
        fields.put("decoderResidentMb", round(camera.residentMb()));
        fields.put("decoderProportionalMb", round(camera.proportionalMb()));
        return fields;
    }

    private static Map<String, Object> fields(ScaleResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "summary");
        fields.put("cameras", result.cameras().size());
        fields.put("seconds", round(result.seconds()));
        fields.put("cores", result.cores());
        fields.put("busy", round(result.busy()));
        fields.put("load", round(result.load()));
        fields.put("sendersCores", round(result.senders()));
        fields.put("decodersCores", round(result.decoders()));
        fields.put("consoleCores", round(result.console()));
        fields.put("recognitionCores", round(result.recognition()));
        fields.put("readingCores", round(result.reading()));
        fields.put("networkCores", round(result.network()));
        fields.put("most", most(result));
        fields.put("consoleResidentMb", round(result.residentMb()));
        fields.put("streamsPerCore", round(result.streamsPerCore()));
        fields.put("bareStreamsPerCore", round(result.bareStreamsPerCore()));
        fields.put("camerasPerCore", round(result.camerasPerCore()));
        fields.put("met", result.met());
        return fields;
    }

    private static double round(double value) {
        return Double.isFinite(value) ? Math.round(value * 1e3) / 1e3 : 0;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
