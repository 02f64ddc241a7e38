package smartshop.storage.cloud;

import java.time.YearMonth;
import org.jdbi.v3.core.Handle;
import smartshop.storage.sql.Rows;

/**
 * How often services on the internet were called in a month, and for how much money. A call is counted before it is made, so
 * that a process that is killed meanwhile has counted one too many, never one too few. Any thread may call.
 */
public final class CloudUse {
    private final Rows rows;

    public CloudUse(Rows rows) {
        this.rows = rows;
    }

    /** @param microDollars millionths of a dollar */
    public record Month(long calls, long microDollars) {
        public static final Month NONE = new Month(0, 0);
    }

    public Month of(String service, YearMonth month) {
        return rows
                .list(
                        (row, context) -> new Month(row.getLong("calls"), row.getLong("micro_dollars")),
                        "select calls, micro_dollars from cloud_use where service = ? and month_start = ?",
                        service,
                        month.atDay(1))
                .stream()
                .findFirst()
                .orElse(Month.NONE);
    }

    /**
     * Counts one more call, if the month's limits leave room for it.
     *
     * @param service at most 40 characters
     * @param price of the call, in millionths of a dollar
     * @param most calls and money that the month may reach and not pass
     * @return false if there is no room; nothing was counted then
     */
    public synchronized boolean reserve(String service, YearMonth month, long price, Month most) {
        return rows.in(handle -> {
            open(handle, service, month);
            return Rows.change(
                            handle,
                            "update cloud_use set calls = calls + 1, micro_dollars = micro_dollars + ?"
                                    + " where service = ? and month_start = ? and calls < ? and micro_dollars + ? <= ?",
                            price,
                            service,
                            month.atDay(1),
                            most.calls(),
                            price,
                            most.microDollars())
                    == 1;
        });
    }

    /** One database is one process's; the caller's lock keeps two threads of it from inserting the same month. */
    private static void open(Handle handle, String service, YearMonth month) {
        Rows.change(
                handle,
                "insert into cloud_use (service, month_start, calls, micro_dollars) select ?, ?, 0, 0"
                        + " where not exists (select 1 from cloud_use where service = ? and month_start = ?)",
                service,
                month.atDay(1),
                service,
                month.atDay(1));
    }

    /** The call was surely not made: neither is counted any more. */
    public void takeBack(String service, YearMonth month, long price) {
        rows.change(
                "update cloud_use set calls = calls - 1, micro_dollars = micro_dollars - ?"
                        + " where service = ? and month_start = ?",
                price,
                service,
                month.atDay(1));
    }

    /** The call was made but is not charged for: the money is free again, the call stays counted. */
    public void release(String service, YearMonth month, long price) {
        rows.change(
                "update cloud_use set micro_dollars = micro_dollars - ? where service = ? and month_start = ?",
                price,
                service,
                month.atDay(1));
    }
}
