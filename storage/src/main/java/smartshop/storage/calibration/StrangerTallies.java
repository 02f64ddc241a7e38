package smartshop.storage.calibration;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.calibrate.ScoreTally;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/** What the shop's own strangers scored against the listed people, as sums. Any thread may call. */
public final class StrangerTallies {
    private final Rows rows;

    public StrangerTallies(Rows rows) {
        this.rows = rows;
    }

    /** What is known by this model so far. */
    public Map<PersonId, ScoreTally> all(String model) {
        Map<PersonId, ScoreTally> tallies = new HashMap<>();
        rows.list(
                        (row, context) -> Map.entry(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                new ScoreTally(
                                        row.getLong("visitors"),
                                        row.getDouble("score_sum"),
                                        row.getDouble("square_sum"))),
                        "select person_id, visitors, score_sum, square_sum from stranger_score where model = ?",
                        model)
                .forEach(entry -> tallies.put(entry.getKey(), entry.getValue()));
        return tallies;
    }

    /** Adds to what is known; people who were removed meanwhile are passed over. */
    public void add(String model, Map<PersonId, ScoreTally> more) {
        rows.in(handle -> {
            more.forEach((person, tally) -> add(handle, model, person.value(), tally));
            return more;
        });
    }

    private static void add(Handle handle, String model, UUID person, ScoreTally tally) {
        int changed = Rows.change(
                handle,
                "update stranger_score set visitors = visitors + ?, score_sum = score_sum + ?,"
                        + " square_sum = square_sum + ? where person_id = ? and model = ?",
                tally.visitors(),
                tally.sum(),
                tally.squares(),
                person,
                model);
        if (changed == 0) {
            Rows.change(
                    handle,
                    "insert into stranger_score (person_id, model, visitors, score_sum, square_sum)"
                            + " select id, ?, ?, ?, ? from person where id = ?",
                    model,
                    tally.visitors(),
                    tally.sum(),
                    tally.squares(),
                    person);
        }
    }
}
