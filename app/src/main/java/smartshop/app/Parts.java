package smartshop.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, closed in reverse order. One thread. */
final class Parts implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** One that fails keeps no other from being made. */
    static void attempt(Runnable check) {
        try {
            check.run();
        } catch (RuntimeException | Error e) {
            log.error("A check failed", e);
        }
    }

    /** One that fails keeps no other from being closed. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.error("{} did not close cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
