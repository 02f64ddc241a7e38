package smartshop.app.clip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import smartshop.storage.history.EvidenceClips;

/** Clips of alerts that are still before people, in memory: at most eight, which are 48 MiB. What leaves is overwritten. Any thread may call. */
final class Held {
    static final int MOST = 8;

    private final Map<UUID, EvidenceClips.Clip> clips = new LinkedHashMap<>();

    synchronized void put(UUID alert, EvidenceClips.Clip clip) {
        while (clips.size() >= MOST) {
            drop(clips.keySet().iterator().next());
        }
        clips.put(alert, clip);
    }

    /** A copy, which the caller overwrites: the clip may be let go meanwhile. */
    synchronized Optional<EvidenceClips.Clip> of(UUID alert) {
        return Optional.ofNullable(clips.get(alert))
                .map(clip -> new EvidenceClips.Clip(clip.beginsAt(), clip.mp4().clone()));
    }

    synchronized boolean has(UUID alert) {
        return clips.containsKey(alert);
    }

    synchronized void dropIf(Predicate<UUID> which) {
        List.copyOf(clips.keySet()).stream().filter(which).forEach(this::drop);
    }

    private void drop(UUID alert) {
        EvidenceClips.Clip clip = clips.remove(alert);
        if (clip != null) {
            clip.wipe();
        }
    }

    synchronized int size() {
        return clips.size();
    }
}
