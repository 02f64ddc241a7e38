package smartshop.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.StartException;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;

/** {@code smartshop lab-console}: the network laboratory's console, {@code edge-camera/lab/run.sh}. */
@Command(
        name = "lab-console",
        hidden = true,
        mixinStandardHelpOptions = true,
        description =
                "A console with one camera and no window, which writes when each picture was captured and when it was"
                        + " there. Ends when its standard input ends.")
public final class LabConsoleCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MS = 5;

    @Option(
            names = "--folder",
            required = true,
            description = "Where the console keeps everything; nothing may be there yet.")
    private Path folder = Path.of("");

    @Option(names = "--port", defaultValue = "8443", description = "For the camera. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--device", required = true, description = "Written: the camera's configuration. It holds its key.")
    private Path device = Path.of("");

    @Option(names = "--pictures", required = true, description = "Written: a JSON line for each picture.")
    private Path pictures = Path.of("");

    @Mixin
    private PackOption pack = new PackOption();

    @Override
    public Integer call() throws Exception {
        requireFresh();
        try (ModelPack models = pack.open();
                Console console =
                        Console.open(new ConsoleSettings(folder, port, models).exempted(), Clock.systemUTC());
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(pictures), true)) {
            Files.writeString(device, console.cameras().add("Laboratory").configuration());
            watch(console.cameras().feeds().getFirst(), new JsonLines(out));
        }
        return CommandLine.ExitCode.OK;
    }

    /** People are looked for here without a shop's papers, so it must not be a shop's folder. */
    private void requireFresh() throws StartException {
        if (Files.exists(Database.file(folder))) {
            throw new StartException(
                    "The laboratory's console opens no folder that is in use: %s. Name a new one.".formatted(folder));
        }
    }

    private static void watch(CameraFeed feed, JsonLines lines) throws Exception {
        Instant last = feed.rate().lastCapture();
        while (System.in.available() == 0) {
            Instant newest = feed.rate().lastCapture();
            if (!Objects.equals(newest, last)) {
                last = newest;
                lines.write(Map.of("at", System.currentTimeMillis(), "captured", newest.toEpochMilli()));
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }
}
