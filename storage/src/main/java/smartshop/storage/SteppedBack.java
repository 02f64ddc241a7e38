package smartshop.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import smartshop.storage.settings.Settings;

/**
 * What a database lost in a power cut: its last commits, because they were not wholly on the disk.
 *
 * @param commits how many
 * @param kept the moment of the newest one that is there
 * @param lost the moment of the newest one that is not
 */
public record SteppedBack(long commits, Instant kept, Instant lost) {
    private static final String KEY = "database.stepped-back";
    /** The power may go again before anybody has read it. */
    private static final Duration SAID_FOR = Duration.ofDays(1);

    void keep(Settings settings) {
        settings.put(KEY, commits + " " + kept + " " + lost);
    }

    /** The newest one, if it is not long ago. */
    static Optional<SteppedBack> of(Settings settings, Instant now) {
        return settings.get(KEY)
                .map(text -> text.split(" "))
                .map(parts ->
                        new SteppedBack(Long.parseLong(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2])))
                .filter(back -> now.isBefore(back.lost.plus(SAID_FOR)));
    }
}
