package smartshop.storage.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.search.PersonId;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.StaffId;
import smartshop.storage.vault.RowMac;

/**
 * What decides about an entry, in the columns of its row, under the row's mac.
 *
 * @param listing without the grounds, which are sealed
 * @param sealedGrounds null in entries from before there were rules
 * @param changes counts what has happened to the entry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EntryRow(PersonId person, Instant enrolledAt, Listing listing, byte @Nullable [] sealedGrounds, long changes) {
    private static final String UPDATE = "update person set state = ?, ends_at = ?, proposed_by = ?, approved_how = ?,"
            + " approved_by = ?, approved_at = ?, suspended_at = ?, suspended_why = ?, told_on = ?, withheld_why = ?,"
            + " notice_review_on = ?, held = ?, changes = ?, sealed_grounds = ?, mac = ? where id = ?";

    /** Empty if the row is not as SmartShop wrote it. */
    static Optional<EntryRow> read(ResultSet row, RowMac macs) throws SQLException {
        byte @Nullable [] mac = row.getBytes("mac");
        if (mac == null) {
            return Optional.empty();
        }
        try {
            EntryRow found = read(row);
            return Optional.of(found).filter(entry -> macs.fits(mac, entry.person.toString(), entry.deciding()));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty(); // words or gaps that SmartShop does not write
        }
    }

    private static EntryRow read(ResultSet row) throws SQLException {
        return new EntryRow(
                new PersonId(row.getObject("id", UUID.class)),
                Rows.instant(row, "enrolled_at"),
                new Listing(
                        State.valueOf(row.getString("state")),
                        Rows.instant(row, "ends_at"),
                        staff(row, "proposed_by"),
                        signOff(row),
                        suspension(row),
                        Optional.empty(),
                        notice(row),
                        row.getBoolean("held")),
                row.getBytes("sealed_grounds"),
                row.getLong("changes"));
    }

    static Optional<Suspension> suspension(ResultSet row) throws SQLException {
        Optional<Instant> since = Rows.moment(row, "suspended_at");
        String why = row.getString("suspended_why");
        return since.isEmpty() ? none(why) : since.map(at -> new Suspension(at, Suspension.Why.valueOf(why)));
    }

    private static Optional<SignOff> signOff(ResultSet row) throws SQLException {
        Optional<Instant> approved = Rows.moment(row, "approved_at");
        String how = row.getString("approved_how");
        Optional<StaffId> by = staff(row, "approved_by");
        return approved.isEmpty()
                ? none(how, by.orElse(null))
                : approved.map(at -> new SignOff(SignOff.How.valueOf(how), by, at));
    }

    private static Optional<Notice> notice(ResultSet row) throws SQLException {
        @Nullable LocalDate told = row.getObject("told_on", LocalDate.class);
        @Nullable LocalDate review = row.getObject("notice_review_on", LocalDate.class);
        @Nullable String why = row.getString("withheld_why");
        if (review != null && why != null) {
            none(told);
            return Optional.of(new Notice.Withheld(Notice.Why.valueOf(why), review));
        }
        none(review, why);
        return Optional.ofNullable(told).map(Notice.Told::new);
    }

    /** What belongs together is there together, or not at all: half of it is not ours. */
    private static <T> Optional<T> none(@Nullable Object... columns) {
        if (Arrays.stream(columns).anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException("Half of what belongs together");
        }
        return Optional.empty();
    }

    private static Optional<StaffId> staff(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(StaffId::new);
    }

    EntryRow becoming(Listing next) {
        return new EntryRow(person, enrolledAt, next, sealedGrounds, changes + 1);
    }

    /** The row is there already. */
    void write(Handle handle, RowMac macs) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(columns()));
        values.add(sealedGrounds);
        values.add(macs.of(person.toString(), deciding()));
        values.add(person.value());
        Rows.change(handle, UPDATE, values.toArray());
    }

    private @Nullable Object[] deciding() {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object column : columns()) {
            values.add(column instanceof LocalDate day ? day.toString() : column);
        }
        values.add(sealedGrounds);
        values.add(enrolledAt);
        return values.toArray();
    }

    private @Nullable Object[] columns() {
        Notice notice = listing.notice().orElse(null);
        return new @Nullable Object[] {
            listing.state().name(),
            listing.endsAt(),
            listing.proposer().map(StaffId::value).orElse(null),
            listing.signOff().map(given -> given.how().name()).orElse(null),
            listing.signOff().flatMap(SignOff::by).map(StaffId::value).orElse(null),
            listing.signOff().map(SignOff::at).orElse(null),
            listing.suspension().map(Suspension::since).orElse(null),
            listing.suspension().map(rest -> rest.why().name()).orElse(null),
            notice instanceof Notice.Told told ? told.on() : null,
            notice instanceof Notice.Withheld withheld ? withheld.why().name() : null,
            notice instanceof Notice.Withheld withheld ? withheld.reviewOn() : null,
            listing.held(),
            changes
        };
    }
}
