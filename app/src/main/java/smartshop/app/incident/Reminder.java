package smartshop.app.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Incidents;
import smartshop.storage.incident.TakenStep;

/** Says once a day which incidents are open though nobody has done anything about them for a week. For one thread. */
public final class Reminder {
    static final Duration QUIET = Duration.ofDays(7);
    private static final Duration BETWEEN = Duration.ofDays(1);

    private final Incidents incidents;
    private final Consumer<String> notices;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    public Reminder(Incidents incidents, Consumer<String> notices, Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.clock = clock;
    }

    /** Call often. */
    public void check() {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(BETWEEN)) && !now.isBefore(last)) {
            return;
        }
        last = now;
        List<Incident> quiet = incidents.all().stream()
                .filter(incident -> incident.open() && incident.whole()) // else nobody can close it
                .filter(incident -> isQuiet(incident, now))
                .toList();
        if (!quiet.isEmpty()) {
            notices.accept(words(quiet));
        }
    }

    private static boolean isQuiet(Incident incident, Instant now) {
        return incident.steps().stream().map(TakenStep::at).noneMatch(at -> at.isAfter(now.minus(QUIET)));
    }

    private static String words(List<Incident> quiet) {
        String numbers = quiet.stream()
                .map(incident -> String.valueOf(incident.number()))
                .sorted()
                .collect(Collectors.joining(", "));
        return "Still open, and quiet for a week: incident %s. Close what is over: its pictures are kept until then, for a year at most."
                .formatted(numbers);
    }
}
