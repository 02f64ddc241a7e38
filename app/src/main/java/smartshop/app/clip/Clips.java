package smartshop.app.clip;

import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.EvidenceClips;

/** Clips of confirmed alerts, for those who may see them. Any thread may call; the calls read the disk. */
public final class Clips {
    private final EvidenceClips clips;
    private final Access access;

    Clips(EvidenceClips clips, Access access) {
        this.clips = clips;
        this.access = access;
    }

    /** Whether one is kept. */
    public boolean has(UUID alert) {
        access.require(Permission.HISTORY);
        return clips.has(alert);
    }

    /**
     * An MP4 of H.264, which every browser plays; the caller overwrites it when done, and records what it was for.
     *
     * @throws smartshop.storage.StorageException if one may not, or it was changed outside SmartShop
     */
    public Optional<byte[]> of(UUID alert) {
        access.require(Permission.HISTORY);
        return clips.of(alert).map(EvidenceClips.Clip::mp4);
    }

    /** To be played now, which is recorded; else as {@link #of}. */
    public Optional<byte[]> play(UUID alert) {
        access.require(Permission.HISTORY);
        return access.audit().recorded(() -> of(alert), clip -> Deed.of(Action.CLIP_VIEWED, alert));
    }
}
