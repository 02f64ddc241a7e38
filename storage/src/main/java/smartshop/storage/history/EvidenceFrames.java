package smartshop.storage.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/**
 * Pictures of confirmed alerts, each sealed with the listed person's own key: they go with the alert, and erasing the person
 * makes them unreadable in every copy. Any thread may call.
 */
public final class EvidenceFrames {
    private static final Logger log = LoggerFactory.getLogger(EvidenceFrames.class);

    private final Rows rows;
    private final PeopleKeys keys;

    public EvidenceFrames(Rows rows, PeopleKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** @param jpeg everybody but the person is unrecognisable in it */
    public record Frame(Instant takenAt, byte[] jpeg) {}

    /** Nothing happens unless the alert is there and confirmed, and the person listed. @return whether it was kept */
    public boolean keep(UUID alert, PersonId person, Frame frame) {
        Optional<Seal> key = keys.of(person);
        if (key.isEmpty()) {
            return false;
        }
        UUID id = UUID.randomUUID();
        Instant taken = frame.takenAt().truncatedTo(ChronoUnit.MICROS);
        byte[] sealed = key.get().seal(frame.jpeg(), RowName.evidence(id, person, alert, Optional.of(taken)));
        return rows.change(
                        "insert into evidence_frame (id, alert_id, person_id, taken_at, sealed_jpeg, dated)"
                                + " select cast(? as uuid), a.id, p.id, cast(? as timestamp(6) with time zone),"
                                + " cast(? as bytea), true from alert a join person p on p.id = a.person_id"
                                + " where a.id = ? and p.id = ? and a.verdict = ?",
                        id,
                        taken,
                        sealed,
                        alert,
                        person.value(),
                        Answer.THIS_PERSON.name())
                > 0;
    }

    /**
     * In the order in which they were taken.
     *
     * @throws StorageException if one was changed outside SmartShop
     */
    public List<Frame> of(UUID alert) {
        return closed(alert).stream().map(Closed::open).toList();
    }

    /** As {@link #of}, without those that were changed outside SmartShop. */
    public List<Frame> unchanged(UUID alert) {
        List<Frame> frames = new ArrayList<>();
        for (Closed one : closed(alert)) {
            try {
                frames.add(one.open());
            } catch (StorageException e) {
                log.warn("A picture of an alert was changed outside SmartShop", e);
            }
        }
        return frames;
    }

    /** How many there are to be opened, changed or not. */
    public int count(UUID alert) {
        return closed(alert).size();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Closed(Seal key, String name, Instant takenAt, byte[] sealed) {
        Frame open() {
            return new Frame(takenAt, key.open(sealed, name));
        }
    }

    private List<Closed> closed(UUID alert) {
        return rows
                .list(
                        (row, context) -> {
                            PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                            UUID id = row.getObject("id", UUID.class);
                            Instant taken = Rows.instant(row, "taken_at");
                            boolean dated = row.getBoolean("dated");
                            String name = RowName.evidence(
                                    id, person, alert, Optional.of(taken).filter(at -> dated));
                            byte[] sealed = row.getBytes("sealed_jpeg");
                            return keys.of(person).map(key -> new Closed(key, name, taken, sealed));
                        },
                        "select id, person_id, taken_at, sealed_jpeg, dated from evidence_frame where alert_id = ?"
                                + " order by taken_at, id",
                        alert)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The alert is confirmed no more. */
    public void delete(UUID alert) {
        rows.change("delete from evidence_frame where alert_id = ?", alert);
    }
}
