package smartshop.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the system's own program show notifications, one after the other. What is too much is left out. Any thread may call. */
public final class SystemNotifier implements Notifier, AutoCloseable {
    /** Each takes a fraction of a second. */
    private static final int WAITING = 8;

    private static final int LONGEST_SECONDS = 10;
    /** A camera may be called whatever somebody pastes. */
    private static final int LONGEST_TITLE = 120;

    private static final Logger log = LoggerFactory.getLogger(SystemNotifier.class);

    private final NotifyProgram kind;
    private final Path program;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("notifications").factory());

    private SystemNotifier(NotifyProgram kind, Path program) {
        this.kind = kind;
        this.program = program;
    }

    /** The one of this computer; empty if its program is not installed. */
    public static Optional<SystemNotifier> ofThisComputer() {
        return of(System.getProperty("os.name", ""), Objects.requireNonNullElse(System.getenv("PATH"), ""));
    }

    static Optional<SystemNotifier> of(String system, String path) {
        NotifyProgram kind = NotifyProgram.of(system);
        return kind.in(path).map(program -> new SystemNotifier(kind, program));
    }

    @Override
    public void show(String title, String words, Urgency urgency) {
        try {
            thread.execute(() -> say(plain(title), words, urgency));
        } catch (RejectedExecutionException e) {
            log.debug("A notification was left out");
        }
    }

    /** One line without what a program could take for more than letters. */
    private static String plain(String title) {
        String line = title.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .limit(LONGEST_TITLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.strip();
    }

    private void say(String title, String words, Urgency urgency) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(program.toString())))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        kind.say(builder, title, words, urgency);
        try {
            ended(builder.start());
        } catch (IOException e) {
            log.warn("The system shows no notifications: {} cannot be run", kind);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Process process) throws InterruptedException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                log.warn("The system shows no notifications: {} does not end", kind);
            } else if (process.exitValue() != 0) {
                log.warn("The system shows no notifications: {} ended with {}", kind, process.exitValue());
            }
        } catch (IOException e) {
            log.debug("It reads nothing", e);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
