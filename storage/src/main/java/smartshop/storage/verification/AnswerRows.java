package smartshop.storage.verification;

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
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.StaffId;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.Vault;
import smartshop.storage.verdict.Verdict;

/** The two tables of answers, within one transaction. */
final class AnswerRows {
    private final Handle handle;
    private final RowMac heads;
    private final RowMac answers;

    AnswerRows(Handle handle, Vault vault) {
        this.handle = handle;
        this.heads = new RowMac(vault, "verification");
        this.answers = new RowMac(vault, "verification_answer");
    }

    /** @param whole false if it was changed outside SmartShop */
    private record Head(Subject subject, int answers, boolean whole) {}

    /** A row as it is; the answer is a word until the mac has been looked at. */
    private record Row(
            int number,
            @Nullable UUID by,
            String answer,
            boolean alone,
            Instant at,
            @Nullable Instant takenBackAt,
            byte[] mac) {}

    Optional<Answers.Answered> of(UUID alert) {
        return answered(alert, "select * from verification where alert_id = ?");
    }

    /** The next one who asks waits until the transaction ends. */
    Optional<Answers.Answered> locked(UUID alert) {
        return answered(alert, "select * from verification where alert_id = ? for update");
    }

    private Optional<Answers.Answered> answered(UUID alert, String query) {
        return handle.select(query, alert)
                .map((row, context) -> head(row))
                .findOne()
                .map(this::answered);
    }

    private Answers.Answered answered(Head head) {
        UUID alert = head.subject().alert();
        List<Row> rows = handle.select("select * from verification_answer where alert_id = ? order by number", alert)
                .map((row, context) -> row(row))
                .list();
        if (!head.whole() || rows.size() != head.answers() || !rows.stream().allMatch(row -> fits(alert, row))) {
            throw new StorageException(
                    "The answers to this alert were changed outside SmartShop. They count no more: do not act on them.");
        }
        return new Answers.Answered(
                head.subject(), rows.stream().map(AnswerRows::given).toList());
    }

    private Head head(ResultSet row) throws SQLException {
        Subject subject = new Subject(
                row.getObject("alert_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("camera_id", UUID.class),
                Rows.instant(row, "alerted_at"));
        int count = row.getInt("answers");
        boolean whole = heads.fits(row.getBytes("mac"), subject.alert().toString(), columns(subject, count));
        return new Head(subject, count, whole);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("number"),
                row.getObject("staff_id", UUID.class),
                row.getString("answer"),
                row.getBoolean("alone"),
                Rows.instant(row, "given_at"),
                Rows.moment(row, "taken_back_at").orElse(null),
                row.getBytes("mac"));
    }

    private boolean fits(UUID alert, Row row) {
        return answers.fits(
                row.mac(), name(alert, row.number()), row.by(), row.answer(), row.alone(), row.at(), row.takenBackAt());
    }

    private static Given given(Row row) {
        return new Given(
                row.number(),
                Optional.ofNullable(row.by()).map(StaffId::new),
                Verdict.valueOf(row.answer()),
                row.alone(),
                row.at(),
                Optional.ofNullable(row.takenBackAt()));
    }

    void add(Subject subject, Given given) {
        keep(subject, given.number());
        Rows.change(
                handle,
                "insert into verification_answer (staff_id, answer, alone, given_at, taken_back_at, mac, alert_id,"
                        + " number) values (?, ?, ?, ?, ?, ?, ?, ?)",
                values(subject.alert(), given));
    }

    void takeBack(UUID alert, Given given) {
        Rows.change(
                handle,
                "update verification_answer set staff_id = ?, answer = ?, alone = ?, given_at = ?, taken_back_at = ?,"
                        + " mac = ? where alert_id = ? and number = ?",
                values(alert, given));
    }

    private @Nullable Object[] values(UUID alert, Given given) {
        UUID by = given.by().map(StaffId::value).orElse(null);
        Instant takenBack = given.takenBackAt().orElse(null);
        byte[] mac = answers.of(name(alert, given.number()), by, given.answer(), given.alone(), given.at(), takenBack);
        return new @Nullable Object[] {
            by, given.answer().name(), given.alone(), given.at(), takenBack, mac, alert, given.number()
        };
    }

    private void keep(Subject subject, int count) {
        byte[] mac = heads.of(subject.alert().toString(), columns(subject, count));
        if (count == 1) {
            Rows.change(
                    handle,
                    "insert into verification (alert_id, person_id, camera_id, alerted_at, answers, mac)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    subject.alert(),
                    subject.person().value(),
                    subject.camera(),
                    subject.alertedAt(),
                    count,
                    mac);
        } else {
            Rows.change(
                    handle,
                    "update verification set answers = ?, mac = ? where alert_id = ?",
                    count,
                    mac,
                    subject.alert());
        }
    }

    private static Object[] columns(Subject subject, int count) {
        return new Object[] {subject.person().value(), subject.camera(), subject.alertedAt(), count};
    }

    private static String name(UUID alert, int number) {
        return alert + "/" + number;
    }
}
