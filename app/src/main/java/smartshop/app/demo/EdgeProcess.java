package smartshop.app.demo;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A camera device on this machine: a real {@code smartshop-edge} in a JVM of its own. */
public final class EdgeProcess implements AutoCloseable {
    /** Small and quick to start; drawing and encoding happen in few, hot loops. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xmx112m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final Writer stdin;

    /** @param config the device's configuration; it holds the key, so it travels over standard input */
    public EdgeProcess(String config) {
        this(config, "WARN");
    }

    /** @param log what the device tells of itself on standard error: WARN, ERROR, OFF */
    public EdgeProcess(String config, String log) {
        this(config, log, List.of());
    }

    /** @param options further ones of {@code smartshop-edge run} */
    public EdgeProcess(String config, String log, List<String> options) {
        this(
                Stream.concat(Stream.of("run", "--config", "-", "--watch-parent"), options.stream())
                        .toList(),
                List.of(config),
                log);
    }

    /** One process that plays several devices, each with a link of its own. */
    public static EdgeProcess fleet(List<String> configs) {
        return new EdgeProcess(List.of("fleet", "--cameras", Integer.toString(configs.size())), configs, "WARN");
    }

    private EdgeProcess(List<String> arguments, List<String> configs, String log) {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.command().addAll(JVM);
        command.command()
                .addAll(List.of(
                        "-Dsmartshop.log=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "smartshop.camera.EdgeCamera"));
        command.command().addAll(arguments);
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            process = command.start();
            // Stays open: the device leaves when it closes, so none outlives the console.
            stdin = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
            for (String config : configs) {
                stdin.write(config.strip() + "\n.\n");
            }
            stdin.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated camera could not be started", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** As when its power fails. */
    public void kill() {
        process.destroyForcibly();
        close();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            stdin.close();
        } catch (IOException e) {
            process.destroyForcibly(); // its pipe is gone, so it is too
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
