package smartshop.app.live;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest notices, oldest first. The oldest makes room when there are too many. Any thread may call. */
public final class Notices {
    /** More than a status line's list shows. */
    private static final int KEPT = 200;

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    private final Clock clock;
    private final Deque<Notice> kept = new ArrayDeque<>();
    private final List<Consumer<Notice>> listeners = new CopyOnWriteArrayList<>();

    public Notices(Clock clock) {
        this.clock = clock;
    }

    public void add(String words) {
        add(words, words);
    }

    /** @param logged what the log has instead: without anybody's name */
    public void add(String words, String logged) {
        Notice notice = new Notice(clock.instant(), words);
        synchronized (kept) {
            if (kept.size() == KEPT) {
                kept.removeFirst();
            }
            kept.addLast(notice);
        }
        log.info("{}", logged);
        listeners.forEach(listener -> tell(listener, notice));
    }

    public List<Notice> all() {
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }

    /** The listener is called on whatever thread has something to say, and must be quick. */
    public void onNotice(Consumer<Notice> listener) {
        listeners.add(listener);
    }

    private static void tell(Consumer<Notice> listener, Notice notice) {
        try {
            listener.accept(notice);
        } catch (RuntimeException e) {
            log.error("A listener to notices failed", e);
        }
    }
}
