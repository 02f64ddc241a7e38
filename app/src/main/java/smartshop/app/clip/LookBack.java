package smartshop.app.clip;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.film.JpegReader;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;

/**
 * The last half minute before a camera, for whoever lists somebody who has just gone by. Only of cameras before which listed people are
 * looked for: nothing is kept of the others. Any thread may call.
 */
public final class LookBack {
    /** Of the face's width, to each side: hair and shoulders, and as few other people as possible. */
    private static final double AROUND = 0.8;

    private final Rings rings;
    private final Access access;

    LookBack(Rings rings, Access access) {
        this.rings = rings;
        this.access = access;
    }

    /** Whether there is anything to look at. Quick; shows nothing, and is not recorded. */
    public boolean has(UUID camera) {
        return !rings.of(camera).empty();
    }

    /**
     * Begins to look, which is recorded.
     *
     * @return what there is of people, the oldest first; each is gone within half a minute of its capture
     * @throws smartshop.storage.StorageException if one may not, or it cannot be recorded
     */
    public List<Moment> begin(UUID camera) {
        require(camera);
        access.audit().record(Deed.of(Action.RING_VIEWED, camera));
        return rings.between(camera, Instant.MIN, Instant.MAX).stream()
                .filter(scene -> !scene.faces().isEmpty())
                .map(scene -> new Moment(camera, scene))
                .toList();
    }

    /**
     * Begins to look at what it shows now, which is recorded.
     *
     * @param camera of the shop; empty for one at this computer
     * @throws smartshop.storage.StorageException if one may not, or it cannot be recorded
     */
    public void beginNow(Optional<UUID> camera) {
        camera.ifPresentOrElse(this::require, () -> access.require(Permission.PROPOSE_ENROLMENT));
        access.audit()
                .record(camera.map(shop -> Deed.of(Action.CAMERA_LOOKED_THROUGH, shop))
                        .orElseGet(() -> Deed.of(Action.CAMERA_LOOKED_THROUGH)));
    }

    private void require(UUID camera) {
        access.require(Permission.PROPOSE_ENROLMENT);
        access.require(Permission.LIVE, camera);
    }

    /** Empty if it is gone. @throws smartshop.storage.StorageException if one may not, any more */
    public Optional<Still> read(Moment moment) {
        require(moment.camera());
        Scene scene = moment.scene();
        int width = Math.min(scene.width(), Rings.WIDTH);
        int height = Math.round(scene.height() * width / (float) scene.width() / 2) * 2;
        try (JpegReader reader = new JpegReader(width, height)) {
            return rings.of(moment.camera())
                    .read(scene, jpeg -> reader.read(jpeg).toPicture())
                    .map(picture -> new Still(picture, faces(picture, scene)));
        }
    }

    private static List<Picture> faces(Picture picture, Scene scene) {
        return scene.faces().stream()
                .map(face -> face.in(picture.width(), picture.height()))
                .sorted(Comparator.comparingDouble(Box::x))
                .map(face -> cut(picture, face))
                .toList();
    }

    private static Picture cut(Picture picture, Box face) {
        double around = AROUND * face.width();
        int left = (int) Math.clamp(face.x() - around, 0, picture.width() - 1.0);
        int top = (int) Math.clamp(face.y() - around, 0, picture.height() - 1.0);
        int right = (int) Math.clamp(face.x() + face.width() + around, left + 1.0, picture.width());
        int bottom = (int) Math.clamp(face.y() + face.height() + around, top + 1.0, picture.height());
        return Scaling.crop(picture, left, top, right - left, bottom - top);
    }
}
