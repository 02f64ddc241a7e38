package smartshop.storage.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.Vault;

/**
 * One row of the staff, as the database has it.
 *
 * @param role as text, for it may be anything in a row that was changed; state, cameras and kind of secret likewise
 */
@SuppressWarnings({"ArrayRecordComponent", "OptionalUsedAsFieldOrParameterType"}) // never compared
record StaffRow(
        StaffId id,
        String role,
        String state,
        String cameras,
        Instant addedAt,
        String secretKind,
        String secret,
        WrongTries tries,
        byte[] sealedName) {
    static final String ACTIVE = "ACTIVE";
    static final String REMOVED = "REMOVED";

    /** A row and the mac that stood in it. */
    record Kept(StaffRow row, byte[] mac) {
        boolean fits(Vault vault) {
            return macs(vault).fits(mac, row.id.toString(), row.deciding());
        }
    }

    static Kept read(ResultSet row) throws SQLException {
        StaffRow values = new StaffRow(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("role"),
                row.getString("state"),
                row.getString("cameras"),
                Rows.instant(row, "added_at"),
                row.getString("secret_kind"),
                row.getString("secret"),
                new WrongTries(row.getInt("wrong_tries"), Rows.moment(row, "wrong_at")),
                row.getBytes("sealed_name"));
        return new Kept(values, row.getBytes("mac"));
    }

    static byte[] sealed(String name, StaffId id, Vault vault) {
        return vault.seal(name.getBytes(UTF_8), nameOf(id));
    }

    static String text(Set<UUID> cameras) {
        return cameras.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    byte[] mac(Vault vault) {
        return macs(vault).of(id.toString(), deciding());
    }

    private static RowMac macs(Vault vault) {
        return new RowMac(vault, "staff");
    }

    private @Nullable Object[] deciding() {
        return new @Nullable Object[] {
            role,
            state,
            cameras,
            addedAt,
            secretKind,
            secret,
            tries.count(),
            tries.last().orElse(null)
        };
    }

    boolean active() {
        return state.equals(ACTIVE);
    }

    /** @throws StorageException if the name was changed, or is another row's; the mac has to have been looked at */
    StaffMember member(Vault vault) {
        return new StaffMember(
                id,
                new String(vault.open(sealedName, nameOf(id)), UTF_8),
                Role.valueOf(role),
                onlyCameras(),
                addedAt,
                SecretKind.valueOf(secretKind));
    }

    private Set<UUID> onlyCameras() {
        return Arrays.stream(cameras.split(" "))
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(StaffId id) {
        return "staff/" + id + "/name";
    }

    StaffRow as(Role other) {
        return new StaffRow(id, other.name(), state, cameras, addedAt, secretKind, secret, tries, sealedName);
    }

    StaffRow limitedTo(Set<UUID> only) {
        return new StaffRow(id, role, state, text(only), addedAt, secretKind, secret, tries, sealedName);
    }

    StaffRow with(SecretKind kind, String hash) {
        return new StaffRow(id, role, state, cameras, addedAt, kind.name(), hash, WrongTries.NONE, sealedName);
    }

    StaffRow after(WrongTries wrong) {
        return new StaffRow(id, role, state, cameras, addedAt, secretKind, secret, wrong, sealedName);
    }

    /** The name stays: what somebody did has to be answered for after they have gone. */
    StaffRow removed() {
        return new StaffRow(id, role, REMOVED, "", addedAt, secretKind, "", WrongTries.NONE, sealedName);
    }

    /** What a changed row said is not honoured, not even as what somebody was. */
    Optional<String> nameIfReadable(Vault vault) {
        try {
            return Optional.of(new String(vault.open(sealedName, nameOf(id)), UTF_8));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }
}
