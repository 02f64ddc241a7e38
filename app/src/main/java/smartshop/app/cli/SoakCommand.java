package smartshop.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import smartshop.app.soak.Soak;
import smartshop.app.soak.SoakPlan;
import smartshop.app.soak.SoakResult;
import smartshop.recognition.model.ModelPack;

/** {@code smartshop soak}. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description =
                "Forces simulated cameras off and on again for a long time, and tells what the console keeps that it"
                        + " should have let go: memory, descriptors, threads, processes.",
        footer = {
            "",
            "Exit status 1: a camera was not back within 20 seconds, something leaked,",
            "or, in 45 minutes or more, something grew."
        })
public final class SoakCommand implements Callable<Integer> {
    private static final int MOST_CAMERAS = 16;
    /** When only the disconnects end it. */
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration SAMPLE_EVERY = Duration.ofMinutes(1);
    /** A short run has twenty samples as well. */
    private static final int LEAST_SAMPLES = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "How long; with --cuts, at most. Default: 120, or with --cuts a day.")
    private @Nullable Double minutes;

    @Option(
            names = "--cuts",
            paramLabel = "N",
            description = "Ends after so many forced disconnects, with hardly a pause between them.")
    private @Nullable Integer cuts;

    @Option(
            names = "--cameras",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many cameras, from 1 to 16. Default: ${DEFAULT-VALUE}.")
    private int cameras;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of what happens when. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "One JSON line for each sample; the summary comes last.")
    private boolean json;

    @Mixin
    private PackOption pack = new PackOption();

    @Override
    public Integer call() throws Exception {
        require(minutes == null || minutes > 0, "--minutes must be more than 0.");
        require(cuts == null || cuts > 0, "--cuts must be 1 or more.");
        require(cameras >= 1 && cameras <= MOST_CAMERAS, "--cameras must be from 1 to %d.".formatted(MOST_CAMERAS));
        SoakReport report = new SoakReport(System.out, json);
        try (ModelPack models = pack.open();
                Soak soak = Soak.open(plan(), models, Clock.systemUTC())) {
            SoakResult result = soak.run(report::sample);
            report.ended(result);
            return result.met() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private SoakPlan plan() {
        Duration length = minutes != null
                ? Duration.ofMillis((long) (minutes * 60_000))
                : cuts != null ? DAY : Duration.ofHours(2);
        Duration twentieth = length.dividedBy(LEAST_SAMPLES);
        return new SoakPlan(
                cameras,
                length,
                cuts == null ? OptionalInt.empty() : OptionalInt.of(cuts),
                twentieth.compareTo(SAMPLE_EVERY) < 0 ? twentieth : SAMPLE_EVERY,
                seed);
    }

    private void require(boolean right, String words) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), words);
        }
    }
}
