package smartshop.storage.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/** Entries that the watch leaves out, and the tasks that say so. */
final class Suspensions {
    private final Rows rows;
    private final Clock clock;

    Suspensions(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    static Optional<Suspension> of(ResultSet person) throws SQLException {
        String why = person.getString("suspended_why");
        return Rows.moment(person, "suspended_at").map(at -> new Suspension(at, Suspension.Why.valueOf(why)));
    }

    boolean suspend(PersonId id, Suspension.Why why) {
        return rows.in(handle -> {
            boolean now = Rows.change(
                            handle,
                            "update person set suspended_at = ?, suspended_why = ? where id = ? and suspended_at is null",
                            clock.instant(),
                            why.name(),
                            id.value())
                    > 0;
            if (now && why == Suspension.Why.WRONG_ALERTS) {
                open(Task.Kind.CHECK_ENTRY, id);
            }
            return now;
        });
    }

    void resume(PersonId id) {
        rows.in(handle -> {
            active(handle, id);
            return Rows.change(
                    handle,
                    "update task set done_at = ? where person_id = ? and done_at is null",
                    clock.instant(),
                    id.value());
        });
    }

    void unsuspend(PersonId id) {
        rows.in(handle -> {
            active(handle, id);
            return Rows.change(handle, "delete from task where person_id = ? and done_at is null", id.value());
        });
    }

    private static void active(Handle handle, PersonId id) {
        Rows.change(handle, "update person set suspended_at = null, suspended_why = null where id = ?", id.value());
    }

    List<Task> tasks() {
        return rows.list(
                (row, context) -> new Task(
                        row.getObject("id", UUID.class),
                        Task.Kind.valueOf(row.getString("kind")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Rows.instant(row, "created_at")),
                "select * from task where done_at is null order by created_at, id");
    }

    private void open(Task.Kind kind, PersonId person) {
        rows.change(
                "insert into task (id, kind, person_id, created_at) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                kind.name(),
                person.value(),
                clock.instant());
    }
}
