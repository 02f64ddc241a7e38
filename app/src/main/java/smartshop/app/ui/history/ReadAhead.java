package smartshop.app.ui.history;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;

/**
 * Reads once, soon after the start and with the lowest priority, what the history's page will ask first, and keeps none of it:
 * the database then has its pages in memory and the program its classes, so that whoever opens the page does not wait for those.
 */
public final class ReadAhead implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);
    /** The start itself is over, and nobody has found the page yet. */
    private static final long AFTER_SECONDS = 5;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final long LAST_READ_MS = 3000;

    private final HistoryReader reader;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("history-ahead")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    public ReadAhead(Database storage, Clock clock) {
        this.reader = new HistoryReader(storage, clock);
    }

    public void soon() {
        thread.schedule(this::attempt, AFTER_SECONDS, TimeUnit.SECONDS);
    }

    private void attempt() {
        try {
            read();
        } catch (StorageException e) {
            log.debug("The history was not read ahead", e); // the page says it if it cannot read either
        }
    }

    /** The first page, what can be chosen, the page after it, and the first page by each kind of filter. */
    void read() {
        List<HistoryRow> newest = first(AlertFilter.ALL);
        reader.choices(newest);
        if (newest.isEmpty()) {
            return;
        }
        reader.page(AlertFilter.ALL, Optional.of(newest.getLast().past()));
        AlertRow row = newest.getFirst().alert();
        first(AlertFilter.ALL.at(row.camera()));
        first(AlertFilter.ALL.of(row.person()));
        first(AlertFilter.ALL.of(row.person()).at(row.camera()));
        first(AlertFilter.ALL.between(row.alertedAt().minus(A_DAY), row.alertedAt()));
        for (Answer answer : Answer.values()) {
            first(AlertFilter.ALL.answered(answer));
        }
    }

    private List<HistoryRow> first(AlertFilter filter) {
        return Thread.currentThread().isInterrupted() ? List.of() : reader.page(filter, Optional.empty());
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(LAST_READ_MS, TimeUnit.MILLISECONDS)) {
                log.warn("The history is still being read ahead");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
