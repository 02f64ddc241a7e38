package smartshop.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import smartshop.app.cli.AuditCommand;
import smartshop.app.cli.BackupCommand;
import smartshop.app.cli.BenchmarkCommand;
import smartshop.app.cli.ChannelsCommand;
import smartshop.app.cli.ConsoleOptions;
import smartshop.app.cli.DemoCommand;
import smartshop.app.cli.DoctorCommand;
import smartshop.app.cli.EvaluateCommand;
import smartshop.app.cli.Failures;
import smartshop.app.cli.IncidentsCommand;
import smartshop.app.cli.InsightsCommand;
import smartshop.app.cli.LabConsoleCommand;
import smartshop.app.cli.LawfulCommand;
import smartshop.app.cli.ModelsCommand;
import smartshop.app.cli.PapersCommand;
import smartshop.app.cli.RequestsCommand;
import smartshop.app.cli.RestoreCommand;
import smartshop.app.cli.ScanCommand;
import smartshop.app.cli.SoakCommand;
import smartshop.app.cli.StaffCommand;
import smartshop.app.cli.VerifyCommand;
import smartshop.app.cli.WatchlistCommand;
import smartshop.app.cli.WireGuardCommand;
import smartshop.app.desktop.Autostart;
import smartshop.app.desktop.CrashReports;
import smartshop.app.desktop.Desktop;
import smartshop.app.desktop.OneWindow;
import smartshop.app.desktop.RunningWindow;
import smartshop.app.desktop.SystemNotifier;
import smartshop.app.doctor.Screen;
import smartshop.app.ui.SmartShopApp;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;

/** The program. Without a subcommand it opens the window. */
@Command(
        name = "smartshop",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Watches a shop's cameras and tells the staff when somebody on its watchlist walks in.",
        description = {"", "Without a command: opens the console's window.", ""},
        subcommands = {
            DemoCommand.class,
            ScanCommand.class,
            EvaluateCommand.class,
            WatchlistCommand.class,
            AuditCommand.class,
            RequestsCommand.class,
            IncidentsCommand.class,
            InsightsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            PapersCommand.class,
            LawfulCommand.class,
            StaffCommand.class,
            ChannelsCommand.class,
            ModelsCommand.class,
            DoctorCommand.class,
            BenchmarkCommand.class,
            SoakCommand.class,
            LabConsoleCommand.class,
            WireGuardCommand.class
        })
public final class Main implements Callable<Integer> {
    /** For so long a window that was closed may still be closing its console. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    /** Says where in memory Java tells of its own crashes; the launcher sets it where there is such a place. */
    private static final String CRASHES = "smartshop.crashes";

    @Mixin
    private ConsoleOptions options = new ConsoleOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public Integer call() throws StartException, ModelException, InterruptedException {
        if (!Screen.present()) {
            throw new StartException(
                    "There is no screen here, so the window cannot open. 'smartshop --help' lists what works without.");
        }
        Optional<OneWindow> free = OneWindow.take(options.data());
        return free.isPresent() ? opened(free.get()) : called();
    }

    private int opened(OneWindow window) throws ModelException {
        Clock clock = Clock.systemDefaultZone();
        Optional<SystemNotifier> notifier = SystemNotifier.ofThisComputer();
        try (window;
                CrashReports reports = reports(clock);
                ModelPack models = options.pack().open()) {
            SmartShopApp.launch(
                    unlocking -> Console.open(options.settings(models), unlocking, clock),
                    Desktop.around(window, notifier, reports, Autostart.ofThisUser(options.arguments())),
                    clock);
            return 0;
        } finally {
            notifier.ifPresent(SystemNotifier::close);
        }
    }

    private CrashReports reports(Clock clock) {
        CrashReports reports = CrashReports.in(options.data(), new Version().getVersion()[0], clock);
        Optional.ofNullable(System.getProperty(CRASHES)).map(Path::of).ifPresent(reports::collect);
        return reports;
    }

    private int called() throws ModelException, InterruptedException {
        if (RunningWindow.call(options.data())) {
            command.commandLine()
                    .getOut()
                    .println("SmartShop is running already with the folder %s. Its window is in front now."
                            .formatted(options.data()));
            return 0;
        }
        Optional<OneWindow> left = OneWindow.take(options.data(), CLOSING);
        return left.isPresent() ? opened(left.get()) : sorry();
    }

    private int sorry() {
        SmartShopApp.launch(
                unlocking -> {
                    throw new StartException(
                            "SmartShop is running already with the folder %s, but its window does not come. Wait a minute and try again. If it still does not come, end that program or restart the computer."
                                    .formatted(options.data()));
                },
                false,
                Clock.systemDefaultZone());
        return 1;
    }
}
