package smartshop.app.lawful;

import java.time.Instant;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Entry;

/** What the audit log knows of the time: a moment that has come once does not come again. */
public final class RecordedTime {
    /** A few weeks of a small shop: nobody starts SmartShop so often, unnoticed, that a clock set back would look right. */
    private static final long ROWS = 500;

    private Instant latest = Instant.EPOCH;

    private RecordedTime() {}

    /** The latest moment of the newest rows since matching was last resumed: whoever resumes it says that the clock is right. */
    public static Instant latest(AuditLog audit) {
        RecordedTime time = new RecordedTime();
        audit.newest(ROWS, time::add);
        return time.latest;
    }

    private void add(Entry entry) {
        boolean resumed = entry.action().equals(Action.MATCHING_RESUMED.code());
        latest = resumed || entry.at().isAfter(latest) ? entry.at() : latest;
    }
}
