package smartshop.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import smartshop.camera.link.PairingCode;
import smartshop.camera.pair.BootFile;

@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        description = "Pairs this camera with a console.",
        footer = {
            "",
            "In the console choose Cameras, Add camera. Without CODE this camera reads the QR code with its own lens,",
            "or the code's text from " + "/boot/firmware/smartshop-pair.txt.",
            "Exit status: 0 when paired, 1 if not, 2 for a bad code or configuration."
        })
final class PairCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "The code's text; - reads it from standard input, where others cannot see it.")
    private @Nullable String code;

    @Option(
            names = "--state",
            required = true,
            paramLabel = "FOLDER",
            defaultValue = "${env:STATE_DIRECTORY}",
            description = "Where the pairing is kept.")
    private Path state = Path.of("");

    @Option(names = "--config", paramLabel = "FILE", description = "Where the pictures come from; otherwise rpicam.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PairingParts parts;
        PairingCode given;
        try {
            EdgeConfig.Filmed filmed = EdgeConfig.filmed(file == null ? RunCommand.USUAL : Files.readAllLines(file));
            parts = PairingParts.of(
                    state, BootFile.USUAL, filmed, System.out::println, Clock.systemUTC(), System::nanoTime);
            given = code == null ? parts.search().await(() -> false).orElseThrow() : PairingCode.parse(text(code));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        return parts.pairing().pair(given) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String text(String argument) throws IOException {
        if (!argument.equals("-")) {
            System.err.println("Others on this machine can see the code in the list of programs. It is used up now;"
                    + " next time write - and type it in.");
            return argument;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? "" : line;
    }
}
