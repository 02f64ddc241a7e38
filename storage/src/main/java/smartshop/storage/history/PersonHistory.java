package smartshop.storage.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/** Everything that the history has of one person, for when they ask. Any thread may call. */
public final class PersonHistory {
    private final Rows rows;

    public PersonHistory(Rows rows) {
        this.rows = rows;
    }

    /**
     * An alert about the person.
     *
     * @param seenAt capture time of the picture that decided
     * @param answer what staff said of it, by the verdict's name; empty if nothing
     */
    public record Alerted(UUID id, String camera, Instant seenAt, Instant alertedAt, String answer) {}

    /** Oldest first. */
    public List<Alerted> alerts(PersonId person) {
        return rows.list(
                (row, context) -> {
                    String answer = row.getString("verdict");
                    return new Alerted(
                            row.getObject("id", UUID.class),
                            row.getString("camera_name"),
                            Rows.instant(row, "decided_at"),
                            Rows.instant(row, "alerted_at"),
                            answer == null ? "" : answer);
                },
                "select a.id, a.camera_name, a.decided_at, a.alerted_at, v.verdict from alert a"
                        + " left join verdict v on v.alert_id = a.id where a.person_id = ? order by a.decided_at, a.id",
                person.value());
    }

    /** Oldest first. */
    public List<SightingRow> sightings(PersonId person) {
        return rows.list(
                (row, context) -> new SightingRow(
                        row.getObject("id", UUID.class),
                        row.getObject("camera_id", UUID.class),
                        row.getString("camera_name"),
                        person,
                        Rows.instant(row, "seen_from"),
                        Rows.instant(row, "seen_to")),
                "select * from sighting where person_id = ? order by seen_from, id",
                person.value());
    }
}
