package smartshop.storage.camera;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.storage.sql.Rows;

/** What is wanted of each camera's stream. Any thread may call. */
public final class StreamWishes {

    /** @param revision grows with every change; 0 if there was none */
    public record Kept(long revision, StreamWish wish) {}

    private final Rows rows;

    public StreamWishes(Rows rows) {
        this.rows = rows;
    }

    public Kept of(UUID camera) {
        return rows.in(handle -> read(handle, camera));
    }

    /**
     * Replaces what was wanted before.
     *
     * @throws smartshop.storage.StorageException if there is no such camera
     */
    public Kept change(UUID camera, StreamWish wish) {
        return rows.in(handle -> {
            long revision = read(handle, camera).revision + 1;
            Rows.change(handle, "delete from stream_wish where camera_id = ?", camera);
            insert(handle, camera, new Kept(revision, wish));
            return new Kept(revision, wish);
        });
    }

    private static Kept read(Handle handle, UUID camera) {
        Optional<WantedPicture> picture = handle.select("select * from stream_picture where camera_id = ?", camera)
                .map((row, context) -> new WantedPicture(
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getDouble("frames_per_second"),
                        row.getInt("bitrate")))
                .findFirst();
        List<MaskedArea> masks = handle.select("select * from stream_mask where camera_id = ? order by place", camera)
                .map((row, context) -> new MaskedArea(
                        row.getDouble("left_edge"),
                        row.getDouble("top_edge"),
                        row.getDouble("width"),
                        row.getDouble("height")))
                .list();
        return handle.select("select * from stream_wish where camera_id = ?", camera)
                .map((row, context) ->
                        new Kept(row.getLong("revision"), new StreamWish(picture, masks, row.getBoolean("spool"))))
                .findFirst()
                .orElse(new Kept(0, StreamWish.NONE));
    }

    private static void insert(Handle handle, UUID camera, Kept kept) {
        Rows.change(
                handle,
                "insert into stream_wish (camera_id, revision, spool) values (?, ?, ?)",
                camera,
                kept.revision,
                kept.wish.spool());
        kept.wish.picture().ifPresent(picture -> insert(handle, camera, picture));
        for (int place = 0; place < kept.wish.masks().size(); place++) {
            insert(handle, camera, place, kept.wish.masks().get(place));
        }
    }

    private static void insert(Handle handle, UUID camera, WantedPicture picture) {
        Rows.change(
                handle,
                "insert into stream_picture (camera_id, width, height, frames_per_second, bitrate)"
                        + " values (?, ?, ?, ?, ?)",
                camera,
                picture.width(),
                picture.height(),
                picture.framesPerSecond(),
                picture.bitrate());
    }

    private static void insert(Handle handle, UUID camera, int place, MaskedArea mask) {
        Rows.change(
                handle,
                "insert into stream_mask (camera_id, place, left_edge, top_edge, width, height)"
                        + " values (?, ?, ?, ?, ?, ?)",
                camera,
                place,
                mask.left(),
                mask.top(),
                mask.width(),
                mask.height());
    }
}
