package smartshop.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import smartshop.app.Version;
import smartshop.app.evaluate.Evaluation;
import smartshop.app.evaluate.Evaluator;
import smartshop.app.evaluate.report.CurvePlot;
import smartshop.app.evaluate.report.HtmlReport;
import smartshop.app.scan.ScanException;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;

/** {@code smartshop evaluate}: how well recognition works, on data of which the truth is known. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how well recognition works, on photos and recordings of which the truth is known.",
        footer = {
            "",
            "Pairs:    smartshop evaluate --pairs pairs.txt --images lfw",
            "Open set: smartshop evaluate --enrol people --probes others --strangers strangers",
            "Clips:    smartshop evaluate --enrol people --clips recordings",
            "They may be combined. What a pack's thresholds are calculated from, for developers:",
            "          smartshop evaluate --strangers strangers --impostors FILE"
        })
public final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private EvaluateData data = new EvaluateData();

    @Option(names = "--worse", description = "Plays the clips also with few bits, with few frames, dark, and small.")
    private boolean worse;

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Writes a report for the data protection officer: no photo, no embedding, nobody's name.")
    private @Nullable Path report;

    @Option(
            names = "--curves",
            paramLabel = "FILE.svg",
            description = "Writes the open set's curve: listed people not found over strangers accepted.")
    private @Nullable Path curves;

    @Option(
            names = "--impostors",
            paramLabel = "FILE",
            description = "For developers: writes averages over 100 strangers or more, with one photo each.")
    private @Nullable Path impostors;

    @Option(
            names = "--json",
            description = "JSON lines instead of tables; each kind of measurement ends with its summary.")
    private boolean json;

    @Mixin
    private PackOption pack = new PackOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws ScanException, ModelException {
        check();
        ZonedDateTime now = ZonedDateTime.now(Clock.systemDefaultZone());
        try (ModelPack models = pack.open();
                FaceEngine engine = models.open()) {
            Evaluator evaluator = new Evaluator(models, engine, target.target(), this::remark);
            EvaluateRun run = new EvaluateRun(EvaluateInputs.read(data, evaluator), evaluator, output());
            if (impostors != null) {
                run.impostors(data.strangers().orElseThrow(), impostors);
            }
            write(run.run(setting(models, now), worse));
            return CommandLine.ExitCode.OK;
        }
    }

    private void check() throws ScanException {
        data.wrong(impostors != null).ifPresent(this::refuse);
        if (worse && data.clips().isEmpty()) {
            refuse("--worse needs --clips.");
        }
        if (curves != null && data.openSet().isEmpty()) {
            refuse("--curves needs --probes and --strangers.");
        }
        target.target(); // refused before anything is measured
        writable(report);
        writable(curves);
        writable(impostors);
    }

    private void refuse(String words) {
        throw new ParameterException(spec.commandLine(), words);
    }

    private static void writable(@Nullable Path file) throws ScanException {
        if (file != null && (Files.isDirectory(file) || !Files.isDirectory(folder(file)))) {
            throw new ScanException(
                    "The file %s cannot be written: give a file in a folder that exists.".formatted(file));
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    private EvaluateOutput output() {
        CommandLine line = spec.commandLine();
        return json ? new EvaluateJson(new JsonLines(line.getOut())) : new EvaluateTable(line.getOut());
    }

    private Evaluation.Setting setting(ModelPack models, ZonedDateTime now) {
        return new Evaluation.Setting(
                new Version().getVersion()[0],
                "%s (%s)".formatted(models.name(), models.engine()),
                models.embedder(),
                models.builtin(),
                now,
                TypedCommand.words(spec.root().commandLine().getParseResult().originalArgs()));
    }

    private void write(Evaluation measured) throws ScanException {
        if (report != null) {
            write(report, HtmlReport.of(measured));
        }
        if (curves != null && measured.openSet().isPresent()) {
            write(curves, CurvePlot.of(measured.openSet().get()));
        }
    }

    private static void write(Path file, String text) throws ScanException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ScanException(
                    "The file %s cannot be written: check its folder and your permissions.".formatted(file), e);
        }
    }

    private void remark(String words) {
        spec.commandLine().getErr().println("smartshop: " + words);
    }
}
