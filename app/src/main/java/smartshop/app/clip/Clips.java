package smartshop.app.clip;

import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.history.History;

/** Clips of confirmed alerts, for those who may see them. Any thread may call; the calls read the disk. */
public final class Clips {
    private final EvidenceClips clips;
    private final History history;
    private final Access access;

    Clips(EvidenceClips clips, History history, Access access) {
        this.clips = clips;
        this.history = history;
        this.access = access;
    }

    /** Whether one is kept. */
    public boolean has(UUID alert) {
        requireCameraOf(alert);
        return clips.has(alert);
    }

    /**
     * To be played now, which is recorded: an MP4 of H.264, which every browser plays; the caller overwrites it when done.
     *
     * @throws smartshop.storage.StorageException if one may not, or it was changed outside SmartShop
     */
    public Optional<byte[]> play(UUID alert) {
        requireCameraOf(alert);
        return access.audit()
                .recorded(
                        () -> clips.of(alert).map(EvidenceClips.Clip::mp4), clip -> Deed.of(Action.CLIP_VIEWED, alert));
    }

    private void requireCameraOf(UUID alert) {
        access.require(Permission.HISTORY);
        history.cameraOf(alert).ifPresent(camera -> access.require(Permission.HISTORY, camera));
    }
}
