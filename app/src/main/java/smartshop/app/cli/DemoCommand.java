package smartshop.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smartshop.app.demo.Demo;
import smartshop.app.demo.DemoPlan;
import smartshop.app.demo.DemoReport;
import smartshop.app.demo.DemoSummary;
import smartshop.app.doctor.Screen;
import smartshop.app.ui.SmartShopApp;
import smartshop.recognition.model.ModelPack;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Shows the whole path on a drawn shop: three simulated cameras, a console on a temporary folder.",
        footer = {"", "With --headless, exit status 0 means: no listed visit was missed and no alert was false."})
public final class DemoCommand implements Callable<Integer> {
    /** A visit takes up to eight seconds, and there must be one. */
    private static final int SHORTEST = 15;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--headless", description = "Without the window: plays, judges and ends.")
    private boolean headless;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "90",
            description = "With --headless: how long people come, 15 or more. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--json", description = "With --headless: each event as one JSON line, the summary last.")
    private boolean json;

    @Mixin
    private PackOption pack = new PackOption();

    @Override
    public Integer call() throws Exception {
        if (seconds < SHORTEST) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--seconds must be %d or more, not %d.".formatted(SHORTEST, seconds));
        }
        try (ModelPack models = pack.open()) {
            if (!headless && !Screen.present()) {
                System.err.println("smartshop: There is no screen here, so the demo plays without its window.");
                return play(models);
            }
            return headless ? play(models) : show(models);
        }
    }

    private static int show(ModelPack models) throws Exception {
        Clock clock = Clock.systemDefaultZone();
        try (Demo demo = Demo.open(DemoPlan.forTheWindow(), models, clock)) {
            SmartShopApp.launch(unlocking -> demo.started(), true, clock);
            return 0;
        }
    }

    private int play(ModelPack models) throws Exception {
        DemoReport report = json ? new JsonReport(System.out) : new PlainReport(System.out);
        try (Demo demo = Demo.open(DemoPlan.of(seconds), models, Clock.systemUTC())) {
            DemoSummary summary = demo.play(demo.start(), report);
            report.ended(summary);
            return summary.passed() ? 0 : 1;
        }
    }
}
