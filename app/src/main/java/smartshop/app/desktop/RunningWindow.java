package smartshop.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window that another process has, as a second start sees it. */
public final class RunningWindow {
    /** A window that is busy answers after its pause; one that hangs never. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(RunningWindow.class);

    private RunningWindow() {}

    /** Has the window of this folder brought to the front. @return false if it does not come */
    public static boolean call(Path folder) {
        return call(folder, PATIENCE);
    }

    static boolean call(Path folder, Duration patience) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread ringing = Thread.ofPlatform().name("window-call").daemon().start(() -> answer.complete(ring(folder)));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // it is never completed so
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            ringing.interrupt(); // closes the socket
        }
    }

    private static boolean ring(Path folder) {
        try {
            Path place = Path.of(Files.readString(OneWindow.file(folder), UTF_8).strip());
            try (SocketChannel window = SocketChannel.open(UnixDomainSocketAddress.of(place))) {
                ByteBuffer said = ByteBuffer.allocate(1);
                return window.read(said) == 1 && said.get(0) == Bell.SHOWN;
            }
        } catch (IOException | InvalidPathException e) {
            log.debug("The window does not answer", e);
            return false;
        }
    }
}
