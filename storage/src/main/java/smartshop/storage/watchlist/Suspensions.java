package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/** Entries that rest, and the tasks that say so. */
final class Suspensions {
    private final Rows rows;
    private final Entries entries;
    private final Clock clock;

    Suspensions(Rows rows, Entries entries, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.clock = clock;
    }

    boolean suspend(PersonId id, Suspension.Why why) {
        return rows.in(handle -> {
            boolean now = entries.one(id)
                    .filter(entry -> entry.listing().state() == State.APPROVED)
                    .isPresent();
            if (now) {
                entries.happen(id, Event.SUSPEND, resting(why));
                if (why == Suspension.Why.WRONG_ALERTS) {
                    open(Task.Kind.CHECK_ENTRY, id);
                }
            }
            return now;
        });
    }

    void contest(PersonId id) {
        entries.happen(id, Event.CONTEST, resting(Suspension.Why.CONTESTED));
    }

    void settle(PersonId id) {
        awake(id, Event.SETTLE);
    }

    void resume(PersonId id) {
        awake(id, Event.RESUME);
    }

    private void awake(PersonId id, Event event) {
        rows.in(handle -> {
            entries.happen(id, event, Listing::awake);
            return Rows.change(
                    handle,
                    "update task set done_at = ? where person_id = ? and done_at is null",
                    clock.instant(),
                    id.value());
        });
    }

    void unsuspend(PersonId id) {
        rows.in(handle -> {
            boolean suspended = entries.one(id)
                    .filter(entry -> entry.listing().state() == State.SUSPENDED)
                    .isPresent();
            if (suspended) {
                entries.happen(id, Event.RESUME, Listing::awake);
            }
            return Rows.change(handle, "delete from task where person_id = ? and done_at is null", id.value());
        });
    }

    private UnaryOperator<Listing> resting(Suspension.Why why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return listing -> listing.resting(new Suspension(now, why));
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
