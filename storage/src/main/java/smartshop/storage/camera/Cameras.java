package smartshop.storage.camera;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;

/** The cameras that may stream to this console. Any thread may call. */
public final class Cameras {
    /** Longest name of a camera, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final int SECRET_BYTES = 32;
    /** Compared with when the camera is unknown, so that an answer takes as long as for a known one. */
    private static final byte[] NOBODYS_DIGEST = new byte[32];

    private final Rows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Cameras(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws StorageException if the name is empty or too long */
    public NewCamera add(String name) {
        String fitting = fitting(name);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        NewCamera camera =
                new NewCamera(UUID.randomUUID(), fitting, HexFormat.of().formatHex(secret));
        rows.change(
                "insert into camera (id, name, added_at, secret_sha256) values (?, ?, ?, ?)",
                camera.id(),
                fitting,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                digest(camera.secret()));
        return camera;
    }

    /** Whether the device that calls itself this camera is it; takes equally long for every wrong secret. */
    public boolean secretMatches(UUID id, String secret) {
        byte[] known =
                rows
                        .list((row, context) -> row.getBytes(1), "select secret_sha256 from camera where id = ?", id)
                        .stream()
                        .findFirst()
                        .orElse(NOBODYS_DIGEST);
        return MessageDigest.isEqual(known, digest(secret));
    }

    /** Oldest first. */
    public List<CameraEntry> all() {
        return rows.list(
                (row, context) -> new CameraEntry(
                        row.getObject("id", UUID.class), row.getString("name"), Rows.instant(row, "added_at")),
                "select id, name, added_at from camera order by added_at, id");
    }

    /** @throws StorageException if the name is empty or too long */
    public void rename(UUID id, String name) {
        rows.change("update camera set name = ? where id = ?", fitting(name), id);
    }

    /** Its secret opens nothing from now on; alerts and sightings keep the camera's name. */
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

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
