package smartshop.app.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A short film of an alert, everybody but the listed person made unrecognisable in it.
 *
 * @param takenAt its first picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Film(Instant takenAt, byte[] mp4) {

    /** Where an alert's films come from. */
    @FunctionalInterface
    public interface Shelf {
        /** Nobody keeps any. */
        Shelf NONE = alert -> List.of();

        /** In the order in which they were taken. */
        List<Film> of(UUID alert);
    }
}
