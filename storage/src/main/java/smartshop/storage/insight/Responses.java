package smartshop.storage.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * How soon alerts were answered.
 *
 * @param within how many answers took so many seconds at most, and more than the step before
 */
public record Responses(SortedMap<Integer, Integer> within) {
    /** Seconds: fine where it matters, and each about a third longer than the one before. */
    private static final int[] STEPS = {
        2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 180, 240, 300, 420, 600, 900, 1800, 3600
    };

    /** Longer than the last step: nobody was there. */
    private static final int LATER = 86_400;

    public static final Responses NONE = new Responses(Map.of());

    public Responses {
        within = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(within));
    }

    Responses(Map<Integer, Integer> within) {
        this(new TreeMap<>(within));
    }

    public int answers() {
        return within.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Half of the answers took so long at most, to the next step; empty if there are none. */
    public Optional<Duration> median() {
        int half = (answers() + 1) / 2;
        int so = 0;
        for (Map.Entry<Integer, Integer> step : within.entrySet()) {
            so += step.getValue();
            if (so >= half && so > 0) {
                return Optional.of(Duration.ofSeconds(step.getKey()));
            }
        }
        return Optional.empty();
    }

    /** Counts an answer, or with -1 takes it back, in the transaction that writes it down. */
    public static void count(Handle handle, LocalDate day, Duration took, int by) {
        int step = step(took);
        if (change(handle, by, day, step) == 0 && by > 0) {
            handle.execute(
                    "insert into response_day (local_day, within_seconds, answers) values (?, ?, 0)"
                            + " on conflict do nothing",
                    day,
                    step);
            change(handle, by, day, step);
        }
    }

    private static int change(Handle handle, int by, LocalDate day, int step) {
        return handle.execute(
                "update response_day set answers = greatest(answers + ?, 0) where local_day = ? and within_seconds = ?",
                by,
                day,
                step);
    }

    private static int step(Duration took) {
        return IntStream.of(STEPS)
                .filter(step -> took.toMillis() <= step * 1000L)
                .boxed()
                .min(Comparator.naturalOrder())
                .orElse(LATER);
    }
}
