package smartshop.app.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that this process has the window of a data folder, from before anybody is asked for a passphrase. The operating system lets go of it
 * when the process ends, however it ends. In the same file stands where the window can be called.
 */
public final class OneWindow implements AutoCloseable {
    /** Windows lets nobody read what is locked; so the lock is on a byte far behind what is written. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private static final Logger log = LoggerFactory.getLogger(OneWindow.class);

    private final Optional<FileChannel> channel;
    private final Optional<Bell> bell;

    private OneWindow(Optional<FileChannel> channel, Optional<Bell> bell) {
        this.channel = channel;
        this.bell = bell;
    }

    /**
     * Takes the window of this folder, which is made if there is none. A folder that cannot be written is nobody's; opening the console says
     * what is wrong with it.
     *
     * @return empty if another process has it
     */
    public static Optional<OneWindow> take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file(folder), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return Optional.of(new OneWindow(Optional.of(channel), hung(channel)));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            log.debug("The data folder cannot be written", e);
            return Optional.of(new OneWindow(Optional.empty(), Optional.empty()));
        }
    }

    /**
     * As {@link #take(Path)}, where a window may be closing.
     *
     * @param patience how long that may take
     */
    public static Optional<OneWindow> take(Path folder, Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        Optional<OneWindow> taken = take(folder);
        while (taken.isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
            Thread.sleep(BETWEEN_TRIES);
            taken = take(folder);
        }
        return taken;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false) != null;
        } catch (OverlappingFileLockException e) { // this very process has it: the same answer
            return false;
        }
    }

    private static Optional<Bell> hung(FileChannel channel) {
        try {
            return Optional.of(Bell.hung(channel));
        } catch (IOException | UnsupportedOperationException e) {
            log.warn(
                    "A second start cannot bring this window to the front: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    static Path file(Path folder) {
        return folder.resolve("window.lock");
    }

    /** Has {@code show} bring the window to the front when another start calls; on a thread of the bell's. */
    public void onCall(Bell.Answer show) {
        bell.ifPresent(hung -> hung.onRing(show));
    }

    @Override
    public void close() {
        bell.ifPresent(Bell::close);
        channel.ifPresent(OneWindow::letGo);
    }

    private static void letGo(FileChannel channel) {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            log.debug("The lock ends with the process", e);
        }
    }
}
