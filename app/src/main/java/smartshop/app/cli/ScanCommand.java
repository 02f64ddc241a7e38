package smartshop.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.Folders;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.Scan;
import smartshop.app.scan.ScanException;
import smartshop.app.scan.ScannedTrack;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** {@code smartshop scan}: recordings against a folder of photos. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Looks through recordings for the people in a folder of photos, exactly as over a live camera.",
        footer = {
            "",
            "Example: smartshop scan monday.mp4 --gallery people",
            "where people/NAME/*.jpg are the photos. alertAt is when a live camera would have alerted."
        })
public final class ScanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VIDEO", arity = "1..*", description = "Recordings to look through.")
    private List<String> videos = List.of();

    @Option(
            names = "--gallery",
            paramLabel = "DIR",
            required = true,
            description = "Folder with a folder of photos for each person.")
    private Path gallery = Path.of("");

    @Option(names = "--json", description = "One JSON line for each visitor instead of a table.")
    private boolean json;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Models: builtin, pytorch or onnx. Default: the best that is found.")
    private @Nullable String pack;

    @Spec
    private @Nullable CommandSpec spec;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public Integer call() {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter err = line.getErr();
        try (ModelPack models = models();
                FaceEngine engine = models.open()) {
            EnrolledFolder enrolled = EnrolledFolder.read(gallery, engine);
            enrolled.refused().forEach(words -> err.println("smartshop: left out " + words));
            scan(new Scan(engine, RecognitionSettings.of(models), enrolled), line.getOut());
            return CommandLine.ExitCode.OK;
        } catch (ScanException | ModelException e) {
            err.println("smartshop: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private ModelPack models() throws ModelException {
        ModelStore store = ModelStore.usual(null, Folders.ofUser().models());
        if (pack == null) {
            return store.open();
        }
        try {
            return store.open(ModelPack.Kind.valueOf(pack.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "There is no model pack '%s': choose builtin, pytorch or onnx.".formatted(pack), e);
        }
    }

    private void scan(Scan scan, PrintWriter out) throws ScanException {
        if (!json) {
            out.printf(
                    Locale.ROOT,
                    "%8s %8s %8s  %-24s %5s %6s  %s%n",
                    "from",
                    "to",
                    "alert",
                    "person",
                    "score",
                    "frames",
                    "file");
        }
        for (String video : videos) {
            try (ProgressBar bar = bar(video)) {
                scan.run(video, track -> print(track, out), (at, length) -> step(bar, at, length));
            }
        }
    }

    /** On a terminal only: a log file has no use for it. */
    private static @Nullable ProgressBar bar(String video) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(Path.of(video).getFileName().toString())
                .setUnit(" s", 1000)
                .setInitialMax(0)
                .build();
    }

    private static void step(@Nullable ProgressBar bar, Duration at, Duration length) {
        if (bar != null) {
            bar.maxHint(length.toMillis());
            bar.stepTo(at.toMillis());
        }
    }

    private void print(ScannedTrack track, PrintWriter out) {
        out.println(json ? line(track) : row(track));
        out.flush();
    }

    private static String row(ScannedTrack track) {
        return String.format(
                Locale.ROOT,
                "%8.2f %8.2f %8s  %-24s %5s %6d  %s",
                seconds(track.from()),
                seconds(track.to()),
                track.alertAt()
                        .map(at -> String.format(Locale.ROOT, "%.2f", seconds(at)))
                        .orElse("-"),
                track.person().orElse("-"),
                track.score()
                        .map(score -> String.format(Locale.ROOT, "%.2f", score))
                        .orElse("-"),
                track.frames(),
                track.file());
    }

    private String line(ScannedTrack track) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", "track");
        fields.put("file", track.file());
        fields.put("track", track.track());
        fields.put("from", seconds(track.from()));
        fields.put("to", seconds(track.to()));
        fields.put("person", track.person().orElse(null));
        fields.put(
                "score",
                track.score().map(score -> Math.round(score * 1000) / 1000.0).orElse(null));
        fields.put("alertAt", track.alertAt().map(ScanCommand::seconds).orElse(null));
        fields.put("frames", track.frames());
        try {
            return mapper.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // numbers and strings only
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
