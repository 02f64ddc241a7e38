package smartshop.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import smartshop.app.benchmark.Benchmark;
import smartshop.app.benchmark.Soak;
import smartshop.app.benchmark.scale.Scale;
import smartshop.app.benchmark.scale.ScaleResult;
import smartshop.app.scan.ScanException;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;

/** {@code smartshop benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures each stage of recognition beside the engine that it is built on, the other engine and"
                + " OpenCV; or, with --soak, how the memory grows; or, with"
                + " --cameras, how many cameras this machine carries; or, with --history, a long history's page; or, with"
                + " --wall, what the live page paints.",
        footer = {
            "",
            "All take turns in one run on one thread, and its processor time counts: a busy machine does not matter.",
            "Exit status 1 after --soak: the memory grew by 1 MB or more per 100,000 frames,",
            "or there were fewer frames than that, which is too short to tell. After --cameras: a camera was not live",
            "all the time, lost a tenth of its pictures, or was looked at less than 3 times a second. After --popup: a card took",
            "over 150 ms at the median or 400 ms at the 95th percentile, or an alert was missing. After --history:",
            "something took 300 ms or more: the slowest first time of five starts, each after the console has read ahead as it",
            "does a few seconds after its start, or one in twenty of the later times. After --wall: one in a hundred tasks",
            "waited 50 ms or longer for the window's thread. After --pages: one took 500 ms or longer."
        })
public final class BenchmarkCommand implements Callable<Integer> {
    /** Below this a drawn face is too small to be compared. */
    private static final int LEAST_WIDTH = 320;

    private static final int MOST_WIDTH = 1920;
    private static final int MOST_CAMERAS = 16;
    /** Three rounds of the recordings. */
    private static final double USUAL_SECONDS = 60;

    private static final double USUAL_WALL_SECONDS = 30;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--video", paramLabel = "FILE", description = "A recording to use instead of the drawn shop.")
    private @Nullable Path video;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How long each stage is measured. Default: ${DEFAULT-VALUE}, with --cameras 60, with --wall 30.")
    private double seconds;

    @Option(
            names = "--soak",
            paramLabel = "FRAMES",
            description = "Instead: runs so many frames through decoder and recognition and tells the memory.")
    private @Nullable Long soak;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            defaultValue = "640",
            description = "Width of the pictures; the height is nine sixteenths of it. Default: ${DEFAULT-VALUE}.")
    private int width;

    @Option(
            names = "--cameras",
            paramLabel = "N",
            description = "Instead: so many cameras of 1280 x 720 and 15 frames/s, from 1 to 16, over real links;"
                    + " who uses how much of this machine, and whether each is looked at often enough.")
    private @Nullable Integer cameras;

    @Option(
            names = "--popup",
            paramLabel = "ALERTS",
            description =
                    "With --cameras: instead, how soon an alert stands in the window while they run, and whether any of"
                            + " so many within a minute is missing. Needs a screen.")
    private @Nullable Integer popup;

    @Option(
            names = "--wall",
            paramLabel = "TILES",
            description =
                    "Instead: so many cameras of 640 x 360 at 15 frames/s on the live page, from 1 to 16, drawn beforehand: how"
                            + " many pictures are painted, how long the window's thread pauses, what that takes. Needs a screen.")
    private @Nullable Integer wall;

    @Option(
            names = "--history",
            paramLabel = "ALERTS",
            description =
                    "Instead: how long the history's page takes to open, filter and turn over with so many alerts,"
                            + " in a database of its own, in the temporary folder unless --folder names one.")
    private @Nullable Long history;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "With --history: draws the alerts there and keeps them, or measures those that an earlier run left."
                            + " With --pages: the data folder.")
    private @Nullable Path folder;

    @Option(
            names = "--pages",
            description =
                    "Instead: how long each page of the window takes to open, from the press until nothing on it changes"
                            + " any more, in the data folder that --folder names and in which nobody works. Needs a screen.")
    private boolean pages;

    @Option(names = "--json", description = "One JSON line for each row; the summary comes last.")
    private boolean json;

    @Mixin
    private PackOption pack = new PackOption();

    @Override
    public Integer call() throws Exception {
        require(seconds > 0, "--seconds must be more than 0.");
        require(soak == null || soak > 0, "--soak must be 1 frame or more.");
        require(
                width >= LEAST_WIDTH && width <= MOST_WIDTH,
                "--width must be from %d to %d, not %d.".formatted(LEAST_WIDTH, MOST_WIDTH, width));
        require(
                cameras == null || cameras >= 1 && cameras <= MOST_CAMERAS,
                "--cameras must be from 1 to %d.".formatted(MOST_CAMERAS));
        require(
                wall == null || wall >= 1 && wall <= MOST_CAMERAS,
                "--wall must be from 1 to %d.".formatted(MOST_CAMERAS));
        require(history == null || history > 0, "--history must be 1 alert or more.");
        require(folder == null || history != null || pages, "--folder goes with --history or --pages.");
        require(!pages || folder != null, "--pages needs --folder.");
        require(
                popup == null || popup >= 1 && cameras != null,
                "--popup must be 1 alert or more, and goes with --cameras.");
        if (cameras != null && popup != null) {
            return PopupReport.of(cameras, popup, pack, System.out, json);
        }
        if (wall != null) {
            return WallReport.of(wall, time(USUAL_WALL_SECONDS), System.out, json);
        }
        if (cameras != null) {
            return scale(cameras);
        }
        if (pages && folder != null) {
            return PagesReport.of(folder, pack, System.out, json);
        }
        if (history != null) {
            return HistoryReport.of(history, folder, System.out, json);
        }
        BenchmarkReport report = new BenchmarkReport(System.out, json);
        try (ModelPack models = pack.open()) {
            Benchmark benchmark = Benchmark.of(models, video, width);
            return soak == null ? measure(benchmark, report) : soak(benchmark.soak(), soak, report);
        }
    }

    private int scale(int count) throws Exception {
        try (ModelPack models = pack.open();
                Scale scale = Scale.open(count, models, Clock.systemUTC())) {
            ScaleResult result = scale.run(time(USUAL_SECONDS));
            new ScaleReport(System.out, json).ended(result);
            return result.met() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private Duration time(double usual) {
        double time = spec.commandLine().getParseResult().hasMatchedOption("--seconds") ? seconds : usual;
        return Duration.ofNanos((long) (time * 1e9));
    }

    private int measure(Benchmark benchmark, BenchmarkReport report) throws ModelException, ScanException {
        report.begins();
        Duration time = Duration.ofNanos((long) (seconds * 1e9));
        report.ended(benchmark.run(pack.store(), time, report::row));
        return CommandLine.ExitCode.OK;
    }

    private static int soak(Soak soak, long frames, BenchmarkReport report) {
        Soak.Result result = soak.run(frames, report::reading);
        report.soaked(result);
        return result.met() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void require(boolean right, String words) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), words);
        }
    }
}
