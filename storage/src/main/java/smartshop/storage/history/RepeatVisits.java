package smartshop.storage.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/** Visits of listed people that staff confirmed, for as long as the history has them. Any thread may call. */
public final class RepeatVisits {
    private final Rows rows;

    public RepeatVisits(Rows rows) {
        this.rows = rows;
    }

    /**
     * A confirmed visit.
     *
     * @param cameraName as the camera was called then
     * @param at when the person was seen
     */
    public record Visit(PersonId person, UUID camera, String cameraName, Instant at) {}

    /**
     * The newest first.
     *
     * @param to the first moment that is too late
     * @param most so many of the newest
     */
    public List<Visit> confirmed(Instant from, Instant to, int most) {
        return rows.list(
                (row, context) -> new Visit(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("camera_id", UUID.class),
                        row.getString("camera_name"),
                        Rows.instant(row, "decided_at")),
                "select person_id, camera_id, camera_name, decided_at from alert"
                        + " where verdict = ? and alerted_at >= ? and alerted_at < ?"
                        + " order by verdict, alerted_at desc, id fetch first ? rows only",
                Answer.THIS_PERSON.name(),
                from,
                to,
                most);
    }
}
