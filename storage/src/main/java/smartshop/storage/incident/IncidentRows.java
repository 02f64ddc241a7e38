package smartshop.storage.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.Vault;

/** The two tables of incidents, within one transaction. */
final class IncidentRows {
    private static final String NEWEST_FIRST = "select * from incident order by happened_at desc, number desc";

    /** Somebody outside SmartShop may have deleted the first step. */
    private static final String OPENED_BEFORE =
            "coalesce((select s.taken_at from incident_step s where s.incident_id = i.id and s.number = 1),"
                    + " i.happened_at) < ?";

    private final Handle handle;
    private final PeopleKeys keys;
    private final RowMac heads;
    private final RowMac steps;

    IncidentRows(Handle handle, PeopleKeys keys, Vault vault) {
        this.handle = handle;
        this.keys = keys;
        this.heads = new RowMac(vault, "incident");
        this.steps = new RowMac(vault, "incident_step");
    }

    /** What the first table has of an incident. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(
            IncidentId id,
            int number,
            @Nullable UUID alert,
            @Nullable UUID person,
            @Nullable UUID camera,
            Instant happenedAt,
            @Nullable Instant closedAt,
            byte[] place,
            int steps) {

        static Head read(ResultSet row) throws SQLException {
            return new Head(
                    new IncidentId(row.getObject("id", UUID.class)),
                    row.getInt("number"),
                    row.getObject("alert_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getObject("camera_id", UUID.class),
                    Rows.instant(row, "happened_at"),
                    Rows.moment(row, "closed_at").orElse(null),
                    row.getBytes("sealed_place"),
                    row.getInt("steps"));
        }

        PersonId key() {
            return person == null ? id.key() : new PersonId(person);
        }

        @Nullable
        Object[] columns() {
            return new @Nullable Object[] {number, alert, person, camera, happenedAt, closedAt, place, steps};
        }
    }

    /** A step, and whether its row is as SmartShop wrote it. */
    private record Part(TakenStep taken, boolean whole) {}

    void insert(IncidentId id, NewIncident fresh, Instant happenedAt, Seal seal) {
        int number = handle.select("select next value for incident_number")
                .mapTo(int.class)
                .one();
        Head head = new Head(
                id,
                number,
                fresh.alert().orElse(null),
                fresh.person().map(PersonId::value).orElse(null),
                fresh.camera().orElse(null),
                happenedAt,
                null,
                seal.seal(fresh.place().getBytes(UTF_8), place(id)),
                0);
        Rows.change(
                handle,
                "insert into incident (number, alert_id, person_id, camera_id, happened_at, closed_at, sealed_place,"
                        + " steps, id, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                head.number(),
                head.alert(),
                head.person(),
                head.camera(),
                head.happenedAt(),
                null,
                head.place(),
                0,
                id.value(),
                heads.of(id.toString(), head.columns()));
    }

    void add(IncidentId id, TakenStep taken, Seal seal) {
        byte[] note = seal.seal(taken.note().getBytes(UTF_8), TakenStep.row(id, taken.number()));
        Rows.change(
                handle,
                "insert into incident_step (incident_id, number, step, taken_at, taken_by, word, sealed_note, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                taken.number(),
                taken.step().name(),
                taken.at(),
                taken.by(),
                taken.word(),
                note,
                mac(id, taken, note));
        Rows.change(
                handle,
                "update incident set steps = ?, closed_at = coalesce(closed_at, cast(? as timestamp(6) with time zone))"
                        + " where id = ?",
                taken.number(),
                taken.step() == Step.CLOSE || taken.step() == Step.LAPSE ? taken.at() : null,
                id.value());
        byte[] mac = handle.select("select * from incident where id = ?", id.value())
                .map((row, context) -> heads.of(id.toString(), Head.read(row).columns()))
                .one();
        Rows.change(handle, "update incident set mac = ? where id = ?", mac, id.value());
    }

    /** The next one waits until this transaction ends. */
    Optional<Incident> locked(IncidentId id) {
        handle.select("select id from incident where id = ? for update", id.value())
                .mapTo(UUID.class)
                .findOne();
        return one(id);
    }

    Optional<Incident> one(IncidentId id) {
        return where("id", id.value());
    }

    Optional<Incident> of(UUID alert) {
        return where("alert_id", alert);
    }

    private Optional<Incident> where(String column, UUID value) {
        return handle.select("select * from incident where " + column + " = ?", value)
                .map((row, context) -> incident(row))
                .findOne();
    }

    List<Incident> all() {
        return handle.select(NEWEST_FIRST).map((row, context) -> incident(row)).list();
    }

    /** @param ownKey whether the key was its alone, or is a listed person's */
    record Old(IncidentId id, boolean ownKey) {}

    /** Open, and opened before that moment. */
    List<IncidentId> forgotten(Instant limit) {
        return handle.select("select id from incident i where closed_at is null and " + OPENED_BEFORE, limit)
                .map((row, context) -> new IncidentId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Closed before that moment, or happened before it to somebody who was erased while it was open. Also what was opened before the other
     * moment and could not be ended, because somebody changed it outside.
     */
    List<Old> old(Instant limit, Instant opened) {
        return handle.select(
                        "select id, person_id from incident i where closed_at < ? or closed_at is null and happened_at < ?"
                                + " and person_id is not null"
                                + " and not exists (select 1 from person p where p.id = i.person_id)"
                                + " or closed_at is null and " + OPENED_BEFORE,
                        limit,
                        limit,
                        opened)
                .map((row, context) -> new Old(
                        new IncidentId(row.getObject("id", UUID.class)),
                        row.getObject("person_id", UUID.class) == null))
                .list();
    }

    void delete(IncidentId id) {
        Rows.change(handle, "delete from incident where id = ?", id.value());
    }

    private Incident incident(ResultSet row) throws SQLException {
        Head head = Head.read(row);
        boolean fits = heads.fits(row.getBytes("mac"), head.id().toString(), head.columns());
        Optional<Seal> seal = keys.of(head.key());
        Optional<String> place = opened(seal, head.place(), place(head.id()));
        List<Part> parts = steps(head.id(), seal);
        return new Incident(
                head.id(),
                head.number(),
                Optional.ofNullable(head.alert()),
                Optional.ofNullable(head.person()).map(PersonId::new),
                Optional.ofNullable(head.camera()),
                place.orElse(""),
                head.happenedAt(),
                parts.stream().map(Part::taken).toList(),
                seal.isPresent(),
                fits
                        && place.isPresent()
                        && parts.size() == head.steps()
                        && parts.stream().allMatch(Part::whole));
    }

    private List<Part> steps(IncidentId id, Optional<Seal> seal) {
        return handle.select("select * from incident_step where incident_id = ? order by number", id.value())
                .map((row, context) -> {
                    byte[] sealed = row.getBytes("sealed_note");
                    Optional<String> note = opened(seal, sealed, TakenStep.row(id, row.getInt("number")));
                    String name = row.getString("step");
                    String word = row.getString("word");
                    Step step = Step.of(name, word);
                    TakenStep taken = new TakenStep(
                            row.getInt("number"),
                            step,
                            Rows.instant(row, "taken_at"),
                            row.getString("taken_by"),
                            step == Step.UNREADABLE ? "" : word,
                            note.orElse(""));
                    Object[] columns = {name, taken.at(), taken.by(), word, sealed};
                    boolean fits = steps.fits(row.getBytes("mac"), TakenStep.row(id, taken.number()), columns);
                    return new Part(taken, fits && note.isPresent() && step != Step.UNREADABLE);
                })
                .list();
    }

    private byte[] mac(IncidentId id, TakenStep taken, byte[] sealed) {
        return steps.of(TakenStep.row(id, taken.number()), taken.step(), taken.at(), taken.by(), taken.word(), sealed);
    }

    /** Nothing to read once the key is destroyed; empty if the bytes were changed. */
    private static Optional<String> opened(Optional<Seal> seal, byte[] sealed, String name) {
        try {
            return Optional.of(
                    seal.map(key -> new String(key.open(sealed, name), UTF_8)).orElse(""));
        } catch (StorageException e) {
            return Optional.empty(); // said of the incident as a whole, with what is still readable
        }
    }

    private static String place(IncidentId id) {
        return "incident/" + id + "/place";
    }
}
