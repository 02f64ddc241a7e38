package smartshop.storage.camera;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/** The cameras whose pictures the console fetches itself, and what it needs for that. Any thread may call. */
public final class CameraSources {
    /** In characters. */
    public static final int LONGEST_ADDRESS = 2000;

    private final Rows rows;
    private final Cameras cameras;
    private final Vault vault;

    public CameraSources(Rows rows, Cameras cameras, Vault vault) {
        this.rows = rows;
        this.cameras = cameras;
        this.vault = vault;
    }

    /**
     * Adds a camera with its source.
     *
     * @throws StorageException if the name is empty or too long, or the address too long; nothing is added then
     */
    public UUID add(String name, CameraSource source) {
        return rows.in(handle -> {
            UUID id = cameras.add(name).id();
            put(id, source);
            return id;
        });
    }

    /** From now on the camera's pictures come from there. @throws StorageException if the address is too long */
    public void put(UUID camera, CameraSource source) {
        if (source.address().length() > LONGEST_ADDRESS) {
            throw new StorageException("A camera's address has at most " + LONGEST_ADDRESS + " characters.");
        }
        int path = path(source);
        rows.in(handle -> {
            Rows.change(handle, "delete from camera_source where camera_id = ?", camera);
            return Rows.change(
                    handle,
                    "insert into camera_source (camera_id, kind, address, sealed_path, sealed_user, sealed_password)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    camera,
                    source.kind().name(),
                    source.address().substring(0, path),
                    sealed(camera, "path", source.address().substring(path)),
                    sealed(camera, "user", source.user()),
                    sealed(camera, "password", source.password()));
        });
    }

    /**
     * Empty if the camera sends its pictures itself.
     *
     * @throws StorageException if somebody changed the row
     */
    public Optional<CameraSource> of(UUID camera) {
        return rows
                .list(
                        this::source,
                        "select camera_id, kind, address, sealed_path, sealed_user, sealed_password"
                                + " from camera_source where camera_id = ?",
                        camera)
                .stream()
                .findFirst();
    }

    private CameraSource source(ResultSet row, StatementContext context) throws SQLException {
        UUID camera = row.getObject("camera_id", UUID.class);
        return new CameraSource(
                CameraSource.Kind.valueOf(row.getString("kind")),
                row.getString("address") + open(camera, "path", row.getBytes("sealed_path")),
                open(camera, "user", row.getBytes("sealed_user")),
                open(camera, "password", row.getBytes("sealed_password")));
    }

    /** Where the part of the address begins that must not be readable: some cameras have their password in the path. */
    private static int path(CameraSource source) {
        if (source.kind() != CameraSource.Kind.RTSP) {
            return source.address().length();
        }
        int host = source.address().indexOf("://") + "://".length();
        int slash = source.address().indexOf('/', host);
        return slash < 0 ? source.address().length() : slash;
    }

    private byte[] sealed(UUID camera, String field, String value) {
        return vault.seal(value.getBytes(UTF_8), row(camera, field));
    }

    private String open(UUID camera, String field, byte[] sealed) {
        return new String(vault.open(sealed, row(camera, field)), UTF_8);
    }

    private static String row(UUID camera, String field) {
        return "camera_source/" + camera + "/" + field;
    }
}
