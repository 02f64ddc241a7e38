package smartshop.storage.camera;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;

/** The cameras that may stream to this console. Any thread may call. */
public final class Cameras {
    /** Longest name of a camera, in characters. */
    public static final int LONGEST_NAME = 200;

    /** Longest serial number and board, in characters. */
    public static final int LONGEST_DEVICE = 100;

    /** Compared with when the camera is unknown or has no device: shorter than any digest, and so equal to none. */
    private static final byte[] NOBODYS_KEY = new byte[0];

    private final Rows rows;
    private final Clock clock;

    public Cameras(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Adds a camera that no device may stream for yet.
     *
     * @throws StorageException if the name is empty or too long
     */
    public CameraEntry add(String name) {
        return add(UUID.randomUUID(), name);
    }

    private CameraEntry add(UUID id, String name) {
        CameraEntry camera = new CameraEntry(id, fitting(name), now(), Optional.empty());
        rows.change(
                "insert into camera (id, name, added_at) values (?, ?, ?)",
                camera.id(),
                camera.name(),
                camera.addedAt());
        return camera;
    }

    /**
     * Adds a camera with its device, both or neither; see {@link #pair}.
     *
     * @throws StorageException if the name is empty or too long
     */
    public CameraEntry add(UUID id, String name, byte[] keySha256, String serial, String board) {
        return rows.in(handle -> {
            CameraEntry camera = add(id, name);
            pair(id, keySha256, serial, board);
            return camera;
        });
    }

    /**
     * From now on the holder of this key, and nobody else, streams for the camera.
     *
     * @param keySha256 of the public key, 32 bytes
     * @param serial and {@code board}: shortened to {@value #LONGEST_DEVICE} characters
     */
    public void pair(UUID id, byte[] keySha256, String serial, String board) {
        rows.change(
                "update camera set key_sha256 = ?, serial = ?, board = ?, paired_at = ? where id = ?",
                keySha256,
                shortened(serial),
                shortened(board),
                now(),
                id);
    }

    /** No device may stream for the camera until another one is paired. */
    public void revoke(UUID id) {
        rows.change("update camera set key_sha256 = null, paired_at = null where id = ?", id);
    }

    /** Whether this key's holder may stream for the camera. */
    public boolean admits(UUID id, byte[] keySha256) {
        byte[] known =
                rows.list((row, context) -> row.getBytes(1), "select key_sha256 from camera where id = ?", id).stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(NOBODYS_KEY);
        return MessageDigest.isEqual(known, keySha256);
    }

    /** Oldest first. */
    public List<CameraEntry> all() {
        return rows.list(
                Cameras::entry,
                "select id, name, added_at, serial, board, paired_at from camera order by added_at, id");
    }

    private static CameraEntry entry(ResultSet row, StatementContext context) throws SQLException {
        Optional<Instant> paired = Rows.moment(row, "paired_at");
        String serial = row.getString("serial");
        String board = row.getString("board");
        return new CameraEntry(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Rows.instant(row, "added_at"),
                paired.map(at -> new CameraEntry.Device(serial, board, at)));
    }

    /** @throws StorageException if the name is empty or too long */
    public void rename(UUID id, String name) {
        rows.change("update camera set name = ? where id = ?", fitting(name), id);
    }

    /** Its device may stream no more; alerts and sightings keep the camera's name. */
    public void remove(UUID id) {
        rows.change("delete from camera where id = ?", id);
    }

    private static String fitting(String name) {
        String fitting = name.strip();
        if (fitting.isEmpty()) {
            throw new StorageException("A camera needs a name, such as the place it looks at.");
        }
        if (fitting.length() > LONGEST_NAME) {
            throw new StorageException("A camera's name has at most " + LONGEST_NAME + " characters.");
        }
        return fitting;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_DEVICE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
