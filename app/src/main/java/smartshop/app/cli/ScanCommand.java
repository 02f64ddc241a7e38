package smartshop.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.Scan;
import smartshop.app.scan.ScanException;
import smartshop.app.scan.ScannedTrack;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;

/** {@code smartshop scan}: recordings against a folder of photos. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Looks through recordings for the people in a folder of photos, exactly as over a live camera.",
        footer = {
            "",
            "Example: smartshop scan monday.mp4 --gallery people",
            "where people/NAME/*.jpg are the photos. alertAt is when a live camera would have alerted.",
            "",
            "Where there is a database, its audit log says that recordings were searched; so the console must not be running."
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

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private PackOption pack = new PackOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws StartException, ScanException, ModelException {
        record();
        try (ModelPack models = pack.open();
                FaceEngine engine = models.open()) {
            EnrolledFolder enrolled = EnrolledFolder.read(gallery, engine);
            enrolled.refused().forEach(words -> err().println("smartshop: left out " + words));
            CalibratedGallery listed = CalibratedGallery.of(enrolled.gallery(), models.impostors(), FpirTarget.usual());
            scan(new Scan(engine, RecognitionSettings.of(models), listed, enrolled.names()), System.out);
            return CommandLine.ExitCode.OK;
        }
    }

    /** Who has a shop's watchlist searches nowhere unseen; who has none has no log either. */
    private void record() throws StartException {
        if (data.isEmpty()) {
            return;
        }
        try (Database database = data.open()) {
            data.signedIn(database, Permission.PHOTO_SEARCH)
                    .audit()
                    .record(Deed.of(Action.RECORDINGS_SCANNED)
                            .with(Detail.of(Detail.Measure.RECORDINGS, videos.size())));
        }
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private void scan(Scan scan, PrintStream out) throws ScanException {
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
            try (TerminalBar bar = new TerminalBar(Path.of(video).getFileName().toString(), " s", 1000)) {
                scan.run(video, track -> print(track, out), (at, length) -> bar.at(at.toMillis(), length.toMillis()));
            }
        }
    }

    private void print(ScannedTrack track, PrintStream out) {
        if (json) {
            new JsonLines(out).write(fields(track));
        } else {
            out.println(row(track));
        }
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

    private static Map<String, @Nullable Object> fields(ScannedTrack track) {
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
        return fields;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
