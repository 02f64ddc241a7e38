package smartshop.storage.insight;

import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import smartshop.storage.sql.Rows;

/**
 * What was said of a day's alerts in the whole shop: of one camera or hour it would be what one person said.
 *
 * @param confirmed it was the listed person
 * @param rejected it was somebody else
 */
public record Answers(int confirmed, int rejected, int unsure) {
    public static final Answers NONE = new Answers(0, 0, 0);

    /** Of each word that an alert's row can bear. */
    private static final Map<String, String> COLUMNS =
            Map.of("THIS_PERSON", "confirmed", "NOT_THIS_PERSON", "rejected", "UNSURE", "unsure");

    public Answers plus(Answers more) {
        return new Answers(confirmed + more.confirmed, rejected + more.rejected, unsure + more.unsure);
    }

    /** From now on answers of this day count: of alerts from before they were counted none does. */
    static void begin(Handle handle, LocalDate day) {
        handle.execute(
                "insert into answer_day (local_day, confirmed, rejected, unsure) values (?, 0, 0, 0)"
                        + " on conflict do nothing",
                day);
    }

    /** Words that are no answer count for nothing. @param by negative if it is taken back */
    static void count(Handle handle, LocalDate day, String word, int by) {
        String column = COLUMNS.get(word);
        if (column != null) {
            Rows.change(
                    handle,
                    "update answer_day set %1$s = greatest(%1$s + %2$d, 0) where local_day = ?".formatted(column, by),
                    day);
        }
    }
}
