package smartshop.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import smartshop.camera.pair.BootFile;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Streams this camera to its console until it is stopped.",
        footer = {
            "",
            "With --state and without console and identity, this camera waits to be paired, see smartshop-edge pair.",
            "The configuration has lines name=value; the console shows them when a camera is added:",
            "  console=192.168.1.20:8443     where the console listens; several between commas",
            "  identity=…                    as the console gives it",
            "  source=rpicam                 or v4l2:/dev/video0, file:PATH, file:PATH?loop, rtsp://…, rtsps://…, pattern",
            "  width=1280, height=720, framesPerSecond=15, bitrate=1500000",
            "",
            "From standard input the configuration ends at an empty line or a line with a dot.",
            "Exit status: 0 at the end of the source or when stopped, 1 if streaming failed, 2 for a bad configuration."
        })
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    /** For a device that nobody has configured. */
    static final List<String> USUAL = List.of("source=rpicam");

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(4);

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; - for standard input.")
    private @Nullable String file;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = "${env:STATE_DIRECTORY}",
            description =
                    "Where what must outlive a restart is kept: the pairing, the console's settings, the month's count.")
    private @Nullable Path state;

    @Option(
            names = "--pairing-file",
            paramLabel = "FILE",
            defaultValue = "/boot/firmware/smartshop-pair.txt",
            description = "Where somebody may lay a pairing code; usually ${DEFAULT-VALUE}.")
    private Path pairingFile = BootFile.USUAL;

    @Option(names = "--watch-parent", description = "End when standard input closes.")
    private boolean watchParent;

    @Option(names = "--once", description = "Give up at the first failure instead of trying again.")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Streamed streamed;
        try {
            streamed = streamed(lines(in));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        Thread streaming = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(streaming, ended), "stop"));
        if (watchParent) {
            Thread.ofPlatform().name("parent-watch").daemon().start(() -> watch(in, streaming));
        }
        try {
            return stream(streamed);
        } finally {
            ended.countDown();
        }
    }

    private List<String> lines(BufferedReader in) throws IOException {
        if (file == null) {
            return USUAL;
        }
        if (file.equals("-")) {
            return EdgeConfig.linesOf(in);
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new IOException("Cannot read the configuration " + path + ".");
        }
        List<String> lines = Files.readAllLines(path);
        if (EdgeConfig.namesDevice(lines)) {
            warnIfOpenToOthers(path);
        }
        return lines;
    }

    private static void warnIfOpenToOthers(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            if (Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
                LOG.warn("Everybody on this machine can read the camera's key; run: sudo chmod o= {}", path);
            }
        }
    }

    /** Until it ends. */
    @FunctionalInterface
    private interface Streamed {
        void run(boolean once) throws IOException, InterruptedException;
    }

    private Streamed streamed(List<String> lines) {
        Clock clock = Clock.systemUTC();
        RandomGenerator random = RandomGenerator.getDefault();
        Path folder = state;
        if (EdgeConfig.namesDevice(lines) || folder == null) {
            EdgeConfig config = EdgeConfig.parse(lines);
            LOG.info("Streaming {}", config);
            return again -> {
                try (Streaming streaming =
                        new Streaming(config, Optional.ofNullable(folder), clock, System::nanoTime, random)) {
                    streaming.run(again);
                }
            };
        }
        PairingParts parts =
                PairingParts.of(folder, pairingFile, EdgeConfig.filmed(lines), LOG::info, clock, System::nanoTime);
        return new PairedRun(lines, folder, parts, clock, System::nanoTime, random)::run;
    }

    private int stream(Streamed streamed) {
        try {
            streamed.run(once);
            return ExitCode.OK;
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return ExitCode.SOFTWARE;
        } catch (InterruptedException e) {
            return ExitCode.OK;
        }
    }

    private static void watch(BufferedReader in, Thread streaming) {
        try {
            while (in.readLine() != null) {
                // Nothing is expected; only the end counts.
            }
        } catch (IOException e) {
            // As good as the end.
        }
        streaming.interrupt();
    }

    /** The thread itself never ends here: it waits to exit until this hook is done. */
    private static void stop(Thread streaming, CountDownLatch ended) {
        streaming.interrupt();
        try {
            if (!ended.await(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The source does not stop; leaving it behind");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
