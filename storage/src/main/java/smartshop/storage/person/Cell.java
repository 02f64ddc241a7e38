package smartshop.storage.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;

/**
 * One sealed value about a person. {@link #of} knows every column that holds any.
 *
 * @param name what it is sealed for
 * @param update the statement that replaces it, its key after the value
 */
record Cell(String name, byte[] sealed, String update, List<Object> key) {

    static List<Cell> of(Handle handle, PersonId person) {
        return Stream.of(withoutEvidence(handle, person), evidence(handle, person), clips(handle, person))
                .flatMap(List::stream)
                .toList();
    }

    /** All but the pictures and films of alerts, which are by far the most. */
    static List<Cell> withoutEvidence(Handle handle, PersonId person) {
        return Stream.of(
                        names(handle, person),
                        reasons(handle, person),
                        grounds(handle, person),
                        portraits(handle, person),
                        embeddings(handle, person),
                        lookAlikes(handle, person),
                        locks(handle, person),
                        disclosures(handle, person))
                .flatMap(List::stream)
                .toList();
    }

    void replace(Handle handle, byte[] fresh) {
        handle.execute(update, Stream.concat(Stream.of(fresh), key.stream()).toArray());
    }

    private static List<Cell> names(Handle handle, PersonId person) {
        return cells(
                handle,
                person,
                "select sealed_name from person where id = ?",
                (row, context) -> new Cell(
                        RowName.name(person),
                        row.getBytes("sealed_name"),
                        "update person set sealed_name = ? where id = ?",
                        List.of(person.value())));
    }

    private static List<Cell> reasons(Handle handle, PersonId person) {
        return cells(
                handle,
                person,
                "select sealed_reason from person where id = ?",
                (row, context) -> new Cell(
                        RowName.reason(person),
                        row.getBytes("sealed_reason"),
                        "update person set sealed_reason = ? where id = ?",
                        List.of(person.value())));
    }

    private static List<Cell> grounds(Handle handle, PersonId person) {
        return cells(
                handle,
                person,
                "select sealed_grounds from person where id = ? and sealed_grounds is not null",
                (row, context) -> new Cell(
                        RowName.grounds(person),
                        row.getBytes("sealed_grounds"),
                        "update person set sealed_grounds = ? where id = ?",
                        List.of(person.value())));
    }

    private static List<Cell> portraits(Handle handle, PersonId person) {
        return cells(handle, person, "select id, sealed_portrait from photo where person_id = ?", (row, context) -> {
            UUID photo = row.getObject("id", UUID.class);
            return new Cell(
                    RowName.portrait(photo, person),
                    row.getBytes("sealed_portrait"),
                    "update photo set sealed_portrait = ? where id = ?",
                    List.of(photo));
        });
    }

    private static List<Cell> embeddings(Handle handle, PersonId person) {
        String query = "select e.photo_id, e.model, e.sealed_vector from embedding e"
                + " join photo p on p.id = e.photo_id where p.person_id = ?";
        return cells(handle, person, query, (row, context) -> {
            UUID photo = row.getObject("photo_id", UUID.class);
            String model = row.getString("model");
            return new Cell(
                    RowName.embedding(photo, person, model),
                    row.getBytes("sealed_vector"),
                    "update embedding set sealed_vector = ? where photo_id = ? and model = ?",
                    List.of(photo, model));
        });
    }

    private static List<Cell> lookAlikes(Handle handle, PersonId person) {
        String query = "select id, model, expires_at, sealed_vector from look_alike where person_id = ?";
        return cells(handle, person, query, (row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            return new Cell(
                    RowName.lookAlike(id, person, row.getString("model"), Rows.instant(row, "expires_at")),
                    row.getBytes("sealed_vector"),
                    "update look_alike set sealed_vector = ? where id = ?",
                    List.of(id));
        });
    }

    private static List<Cell> evidence(Handle handle, PersonId person) {
        String query = "select id, alert_id, taken_at, dated, sealed_jpeg from evidence_frame where person_id = ?";
        return cells(handle, person, query, (row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            return new Cell(
                    RowName.evidence(id, person, row.getObject("alert_id", UUID.class), dated(row, "taken_at")),
                    row.getBytes("sealed_jpeg"),
                    "update evidence_frame set sealed_jpeg = ? where id = ?",
                    List.of(id));
        });
    }

    private static List<Cell> clips(Handle handle, PersonId person) {
        String query = "select alert_id, piece, pieces, clip_id, begins_at, dated, sealed_piece from evidence_clip"
                + " where person_id = ?";
        return cells(handle, person, query, (row, context) -> {
            UUID alert = row.getObject("alert_id", UUID.class);
            int piece = row.getInt("piece");
            return new Cell(
                    RowName.evidenceClip(
                            row.getObject("clip_id", UUID.class),
                            person,
                            alert,
                            piece,
                            row.getInt("pieces"),
                            dated(row, "begins_at")),
                    row.getBytes("sealed_piece"),
                    "update evidence_clip set sealed_piece = ? where alert_id = ? and piece = ?",
                    List.of(alert, piece));
        });
    }

    /** Empty if it was sealed before its moment was a part of the name. */
    private static Optional<Instant> dated(ResultSet row, String column) throws SQLException {
        return row.getBoolean("dated") ? Optional.of(Rows.instant(row, column)) : Optional.empty();
    }

    private static List<Cell> locks(Handle handle, PersonId person) {
        String query = "select alert_id, sealed_reason from evidence_lock where person_id = ?";
        return cells(handle, person, query, (row, context) -> {
            UUID alert = row.getObject("alert_id", UUID.class);
            return new Cell(
                    RowName.evidenceLock(alert, person),
                    row.getBytes("sealed_reason"),
                    "update evidence_lock set sealed_reason = ? where alert_id = ?",
                    List.of(alert));
        });
    }

    private static List<Cell> disclosures(Handle handle, PersonId person) {
        String query = "select id, given_on, sealed_recipient from disclosure where person_id = ?";
        return cells(handle, person, query, (row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            return new Cell(
                    RowName.disclosure(id, row.getObject("given_on", LocalDate.class)),
                    row.getBytes("sealed_recipient"),
                    "update disclosure set sealed_recipient = ? where id = ?",
                    List.of(id));
        });
    }

    private static List<Cell> cells(Handle handle, PersonId person, String query, RowMapper<Cell> cell) {
        return handle.select(query, person.value()).map(cell).list();
    }
}
