package smartshop.app.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.storage.history.EvidenceClips;

/**
 * A short film of an alert, everybody but the listed person made unrecognisable in it.
 *
 * @param takenAt its first picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Film(Instant takenAt, byte[] mp4) {

    /** Where an alert's films come from. */
    public interface Shelf {
        /** When they begin, in that order, without looking at them. */
        List<Instant> begins(UUID alert);

        /** In the same order; the caller overwrites them. */
        List<Film> of(UUID alert);

        /** Those that are kept of confirmed alerts. */
        static Shelf of(EvidenceClips clips) {
            return new Shelf() {
                @Override
                public List<Instant> begins(UUID alert) {
                    return clips.beginsAt(alert).stream().toList();
                }

                @Override
                public List<Film> of(UUID alert) {
                    return clips.of(alert).stream()
                            .map(clip -> new Film(clip.beginsAt(), clip.mp4()))
                            .toList();
                }
            };
        }
    }
}
