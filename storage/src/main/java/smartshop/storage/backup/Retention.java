package smartshop.storage.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which copies stay: of the last seven days that have any and of the last four weeks, the newest of each. */
final class Retention {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    /** As long as the weekly ones: who finds out later than that goes back to one of those. */
    private static final Duration OTHERS = Duration.ofDays(7L * WEEKS);

    private final ZoneId zone;

    /** @param zone whose days these are */
    Retention(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Those that may go, once there is a newer good one. What bears a moment that is yet to come, because the clock was wrong,
     * takes no other's place, and stays until that moment.
     */
    List<Backup> superfluous(Collection<Backup> all, Instant now) {
        List<Backup> past =
                all.stream().filter(backup -> !backup.madeAt().isAfter(now)).toList();
        List<Backup> regular = past.stream()
                .filter(backup -> backup.kind() == Backup.Kind.REGULAR)
                .sorted(Comparator.comparing(Backup::madeAt).reversed())
                .toList();
        Set<Backup> kept = new HashSet<>(newestOfEach(regular, DAYS, this::day));
        kept.addAll(newestOfEach(regular, WEEKS, this::week));
        return past.stream()
                .filter(backup -> backup.kind() == Backup.Kind.REGULAR
                        ? !kept.contains(backup)
                        : backup.madeAt().isBefore(now.minus(OTHERS)))
                .toList();
    }

    private static Collection<Backup> newestOfEach(List<Backup> newestFirst, int most, Function<Backup, String> span) {
        return newestFirst.stream()
                .collect(
                        Collectors.toMap(span, backup -> backup, (newer, older) -> newer, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .limit(most)
                .toList();
    }

    private String day(Backup backup) {
        return date(backup).toString();
    }

    private String week(Backup backup) {
        LocalDate date = date(backup);
        return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private LocalDate date(Backup backup) {
        return LocalDate.ofInstant(backup.madeAt(), zone);
    }
}
