package smartshop.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Several cameras in one process, each with a link of its own: what they cost together says nothing of one device. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        hidden = true,
        description =
                "Streams several cameras from one process, to load a console. Their configurations come on standard input,"
                        + " each ended by a line with a dot; it ends when standard input closes.")
final class FleetCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(FleetCommand.class);

    /** Cameras that start together would send their keyframes together, and show the same moment. */
    private static final long BETWEEN_STARTS_MS = 370;

    @Option(names = "--cameras", required = true, paramLabel = "N", description = "How many configurations come.")
    private int cameras;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<EdgeConfig> configs = new ArrayList<>();
        try {
            for (int i = 0; i < cameras; i++) {
                configs.add(EdgeConfig.parse(EdgeConfig.linesOf(in)));
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        List<Thread> streaming = new ArrayList<>();
        for (EdgeConfig config : configs) {
            streaming.add(Thread.ofPlatform().name("camera-" + streaming.size()).start(() -> stream(config)));
            Thread.sleep(BETWEEN_STARTS_MS);
        }
        while (in.readLine() != null) {
            // Nothing is expected; only the end counts.
        }
        streaming.forEach(Thread::interrupt);
        for (Thread thread : streaming) {
            thread.join();
        }
        return ExitCode.OK;
    }

    private static void stream(EdgeConfig config) {
        RandomGenerator random = RandomGenerator.getDefault();
        try (Streaming streaming =
                new Streaming(config, Optional.empty(), Clock.systemUTC(), System::nanoTime, random)) {
            streaming.run(false);
        } catch (IOException e) {
            LOG.warn("A camera of the fleet gave up: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("A camera of the fleet stops");
        }
    }
}
