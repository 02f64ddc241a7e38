package smartshop.storage.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.Vault;

/** The staff's two tables, in one transaction. */
record StaffRows(Handle handle, Vault vault) {
    private static final String REASON = "staff_mode/reason";

    /** @param whole false if the row was changed, or is gone though there is staff */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Mode(int members, Optional<OnePersonMode> alone, boolean whole) {}

    /** Whoever changes people waits here for each other; so two owners cannot make each other no owner at once. */
    void oneAtATime() {
        Rows.change(handle, "update staff_mode set members = members");
    }

    List<StaffRow.Kept> all() {
        return handle.select("select * from staff order by added_at, id")
                .map((row, context) -> StaffRow.read(row))
                .list();
    }

    /** For update: the next one who asks waits until the transaction ends. */
    Optional<StaffRow.Kept> one(StaffId id) {
        return handle.select("select * from staff where id = ? for update", id.value())
                .map((row, context) -> StaffRow.read(row))
                .findOne();
    }

    void insert(StaffRow row) {
        Rows.change(
                handle,
                "insert into staff (role, state, cameras, added_at, secret_kind, secret, wrong_tries, wrong_at,"
                        + " sealed_name, mac, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values(row));
    }

    void update(StaffRow row) {
        Rows.change(
                handle,
                "update staff set role = ?, state = ?, cameras = ?, added_at = ?, secret_kind = ?, secret = ?,"
                        + " wrong_tries = ?, wrong_at = ?, sealed_name = ?, mac = ? where id = ?",
                values(row));
    }

    private @Nullable Object[] values(StaffRow row) {
        return new @Nullable Object[] {
            row.role(),
            row.state(),
            row.cameras(),
            row.addedAt(),
            row.secretKind(),
            row.secret(),
            row.tries().count(),
            row.tries().last().orElse(null),
            row.sealedName(),
            row.mac(vault),
            row.id().value()
        };
    }

    /** Empty if nobody has set up people. */
    Optional<Mode> mode() {
        return handle.select("select * from staff_mode")
                .map((row, context) -> {
                    int members = row.getInt("members");
                    Instant since = Rows.moment(row, "alone_since").orElse(null);
                    UUID by = row.getObject("alone_by", UUID.class);
                    byte[] reason = row.getBytes("sealed_reason");
                    boolean fits = macs().fits(row.getBytes("mac"), "", members, since, by, reason);
                    return fits
                            ? new Mode(members, alone(since, by, reason), true)
                            : new Mode(members, Optional.empty(), false);
                })
                .findFirst();
    }

    private Optional<OnePersonMode> alone(@Nullable Instant since, @Nullable UUID by, byte @Nullable [] reason) {
        if (since == null || by == null || reason == null) {
            return Optional.empty();
        }
        return Optional.of(new OnePersonMode(since, new StaffId(by), new String(vault.open(reason, REASON), UTF_8)));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void keepMode(int members, Optional<OnePersonMode> alone) {
        Instant since = alone.map(OnePersonMode::since).orElse(null);
        UUID by = alone.map(mode -> mode.by().value()).orElse(null);
        byte[] reason = alone.map(mode -> vault.seal(mode.reason().getBytes(UTF_8), REASON))
                .orElse(null);
        byte[] mac = macs().of("", members, since, by, reason);
        Rows.change(handle, "delete from staff_mode");
        Rows.change(
                handle,
                "insert into staff_mode (members, alone_since, alone_by, sealed_reason, mac) values (?, ?, ?, ?, ?)",
                members,
                since,
                by,
                reason,
                mac);
    }

    private RowMac macs() {
        return new RowMac(vault, "staff_mode");
    }

    /** Everybody, each row looked at; a row that does not fit is not honoured. */
    Roster roster() {
        List<StaffRow.Kept> rows = all();
        Optional<Mode> mode = mode();
        if (rows.isEmpty() && mode.isEmpty()) {
            return Roster.NOBODY;
        }
        Readable readable = Readable.of(rows, vault);
        boolean whole = mode.filter(kept -> kept.whole() && kept.members() == rows.size())
                .isPresent();
        return new Roster(readable.members(), readable.changed(), whole, mode.flatMap(Mode::alone));
    }

    /** @throws StorageException if there is no such person, or the row was changed */
    StaffRow honoured(StaffId id) {
        return one(id).filter(kept -> kept.fits(vault))
                .map(StaffRow.Kept::row)
                .filter(row -> row.active() && row.nameIfReadable(vault).isPresent())
                .orElseThrow(
                        () -> new StorageException(
                                "This person's entry among the people is gone or was changed outside SmartShop. Remove it and add the person again."));
    }
}
