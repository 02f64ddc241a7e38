package smartshop.camera;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import smartshop.camera.capture.Tuning;
import smartshop.camera.uplink.LinkState;
import smartshop.camera.uplink.SendQueue;

/**
 * Writes five times a second how the link is, as JSON lines, for the network laboratory and for whoever asks why a
 * picture is small: start with {@code -Dsmartshop.trace=FILE}. Counts and times only.
 */
final class LinkTrace implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final String FILE = "smartshop.trace";

    private final @Nullable Thread thread;

    LinkTrace(Clock clock, Supplier<SendQueue.Count> queue, Supplier<LinkState> link, Supplier<Tuning> tuning) {
        this.thread = Optional.ofNullable(System.getProperty(FILE))
                .map(file -> Thread.ofPlatform()
                        .name("link-trace")
                        .daemon()
                        .start(() ->
                                run(Path.of(file), () -> line(clock.millis(), queue.get(), link.get(), tuning.get()))))
                .orElse(null);
    }

    private static void run(Path file, Supplier<String> line) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            while (true) {
                out.println(line.get());
                out.flush();
                Thread.sleep(EVERY);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private static String line(long at, SendQueue.Count queue, LinkState link, Tuning tuning) {
        return String.format(
                Locale.ROOT,
                "{\"at\":%d,\"connected\":%b,\"waitingMs\":%d,\"untakenMs\":%d,\"captured\":%d,\"sent\":%d,\"dropped\":%d,"
                        + "\"height\":%d,\"framesPerSecond\":%.0f,\"bitrate\":%d,\"carried\":%.0f,\"goodput\":%.0f,"
                        + "\"roundTripMs\":%.0f,\"connections\":%d,\"sentBytes\":%d}",
                at,
                link.connected(),
                queue.age().toMillis(),
                link.queueAge().toMillis(),
                queue.captured(),
                queue.sent(),
                queue.dropped(),
                tuning.format().height(),
                tuning.format().framesPerSecond(),
                tuning.bitrate(),
                link.carried().orElse(0),
                link.goodput().orElse(0),
                link.roundTripMillis().orElse(0),
                link.connections(),
                link.sentBytes());
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
