package smartshop.app.desktop;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * The latest lines of the log, in memory, for a crash report: the program's own words as they stand in its source, without what was filled in. Also finds faults that
 * were caught and logged.
 */
final class RecentLog extends AppenderBase<ILoggingEvent> {
    private static final int KEPT = 40;
    private static final String OURS = "smartshop.";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Deque<String> lines = new ArrayDeque<>();
    private final ZoneId zone;
    private final Consumer<Throwable> faults;

    /** @param faults told of each logged exception that only a mistake in the program can make */
    RecentLog(ZoneId zone, Consumer<Throwable> faults) {
        this.zone = zone;
        this.faults = faults;
    }

    /** Listens from now on to whatever is logged. */
    RecentLog listening() {
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(logging);
        start();
        logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
        return this;
    }

    void deaf() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
                .detachAppender(this);
        stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
        synchronized (lines) {
            if (lines.size() == KEPT) {
                lines.removeFirst();
            }
            lines.addLast(line(event));
        }
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)
                && event.getThrowableProxy() instanceof ThrowableProxy proxy
                && isMistake(proxy.getThrowable())) {
            faults.accept(proxy.getThrowable());
        }
    }

    private String line(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String words = logger.startsWith(OURS) ? event.getMessage() : "(another library's words are left out)";
        String what = event.getThrowableProxy() == null
                ? ""
                : " [" + event.getThrowableProxy().getClassName() + "]";
        return "%s %s %s: %s%s"
                .formatted(
                        TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(zone)),
                        event.getLevel(),
                        logger.substring(logger.lastIndexOf('.') + 1),
                        words,
                        what);
    }

    /** No full disk, no network and no camera makes these. */
    private static boolean isMistake(Throwable fault) {
        return fault instanceof Error
                || fault instanceof NullPointerException
                || fault instanceof IndexOutOfBoundsException
                || fault instanceof ClassCastException
                || fault instanceof ArithmeticException
                || fault instanceof java.util.ConcurrentModificationException
                || fault instanceof java.util.NoSuchElementException;
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
