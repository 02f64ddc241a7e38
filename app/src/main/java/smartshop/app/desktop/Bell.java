package smartshop.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a second start calls the window of the first: a socket of this computer's, in a new folder that the user alone may enter. Nothing is read from who
 * calls, so nothing but this can be asked for: show the window.
 */
public final class Bell implements AutoCloseable {
    static final byte SHOWN = 1;
    static final byte NOT_SHOWN = 0;

    private static final Logger log = LoggerFactory.getLogger(Bell.class);

    private static final String NAME = "window";
    private static final String PREFIX = "smartshop-";
    private static final int LONGEST_PATH = 4096;

    private final ServerSocketChannel server;
    private final Path folder;
    /** Before the window is there it will come by itself. */
    private volatile Answer answer = () -> true;

    /** Who answers. */
    @FunctionalInterface
    public interface Answer {
        /** Shows the window. @return false if it does not come */
        boolean show() throws InterruptedException;
    }

    private Bell(ServerSocketChannel server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @param written says where the bell of a process that crashed hung, and gets the place of this one, for {@link RunningWindow} to read */
    static Bell hung(FileChannel written) throws IOException {
        takeDown(read(written));
        Path folder = Files.createTempDirectory(
                PREFIX); // its owner's alone, and short: a socket's path may have a hundred bytes
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Bell bell = new Bell(server, folder);
        try {
            server.bind(UnixDomainSocketAddress.of(folder.resolve(NAME)));
            written.truncate(0);
            written.write(UTF_8.encode(folder.resolve(NAME).toString()), 0);
        } catch (IOException | RuntimeException e) {
            bell.close();
            throw e;
        }
        Thread.ofPlatform().name("window-bell").daemon().start(bell::answerAll);
        return bell;
    }

    private static String read(FileChannel written) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_PATH);
        written.read(bytes, 0);
        return UTF_8.decode(bytes.flip()).toString();
    }

    /** @param place as read from the disk, which after a power cut may be anything */
    private static void takeDown(String place) {
        try {
            Path socket = Path.of(place.strip());
            Optional.ofNullable(socket.getParent())
                    .filter(folder -> socket.endsWith(NAME)
                            && folder.getFileName() != null
                            && folder.getFileName().toString().startsWith(PREFIX))
                    .ifPresent(Bell::remove);
        } catch (InvalidPathException e) {
            log.debug("Nobody can say any more where the bell of a crashed process hung");
        }
    }

    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            log.debug("An empty folder stays behind", e);
        }
    }

    void onRing(Answer show) {
        answer = show;
    }

    private void answerAll() {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                caller.write(ByteBuffer.wrap(new byte[] {answer.show() ? SHOWN : NOT_SHOWN}));
            } catch (AsynchronousCloseException e) {
                return; // the window is closed
            } catch (IOException e) {
                log.debug("Somebody called the window and left", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.debug("The socket ends with the process", e);
        }
        remove(folder);
    }
}
