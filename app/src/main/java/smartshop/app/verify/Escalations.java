package smartshop.app.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has it said outside that nobody answers: each alert by itself, looked at again right before, and each of those who carry calls further
 * until they could take it. Belongs to the board's thread.
 */
final class Escalations {
    /** More at one moment are told of together: nobody reads two hundred messages, and no service takes them. */
    private static final int ONE_BY_ONE = Storm.ONE_BY_ONE;

    private static final Logger log = LoggerFactory.getLogger(Escalations.class);

    private final CallsOut calls;
    private final VerificationDesk desk;
    private final Function<UUID, Optional<OpenAlert>> board;
    /** What could not all be told yet: by the alert's number, who was, and of which answers. */
    private final Map<UUID, Told> told = new HashMap<>();

    private record Told(int version, Set<Calls> by) {}

    Escalations(CallsOut calls, VerificationDesk desk, Function<UUID, Optional<OpenAlert>> board) {
        this.calls = calls;
        this.desk = desk;
        this.board = board;
    }

    /**
     * @param late all of one moment, the gravest first
     * @return those that are to be tried again
     */
    List<UUID> tell(List<OpenAlert> late) {
        List<OpenAlert> still =
                late.stream().flatMap(alert -> still(alert).stream()).toList();
        List<OpenAlert> single = still.subList(0, Math.min(ONE_BY_ONE, still.size()));
        List<OpenAlert> rest = still.subList(single.size(), still.size());
        Set<UUID> failed = new HashSet<>();
        single.stream().filter(alert -> !told(List.of(alert))).forEach(alert -> failed.add(alert.id()));
        if (!rest.isEmpty() && !told(rest)) {
            rest.forEach(alert -> failed.add(alert.id()));
        }
        return List.copyOf(failed);
    }

    /** Somebody may have answered, or it may have gone, since it was found late. */
    private Optional<OpenAlert> still(OpenAlert asItWas) {
        Optional<OpenAlert> now = board.apply(asItWas.id()).filter(OpenAlert::waits);
        told.entrySet()
                .removeIf(entry -> entry.getKey().equals(asItWas.id())
                        && now.filter(alert ->
                                        version(alert) == entry.getValue().version())
                                .isEmpty());
        return now.filter(alert -> version(alert) == version(asItWas) && !alert.selfTest());
    }

    private static int version(OpenAlert alert) {
        return alert.answers().version();
    }

    private boolean told(List<OpenAlert> alerts) {
        try {
            desk.nobodyAnswered(alerts.stream()
                    .filter(alert -> !told.containsKey(alert.id()))
                    .map(OpenAlert::alert)
                    .toList());
            alerts.forEach(alert -> told.putIfAbsent(alert.id(), new Told(version(alert), new HashSet<>())));
            boolean all =
                    calls.all().stream().map(further -> tell(further, alerts)).reduce(true, Boolean::logicalAnd);
            if (all) {
                alerts.forEach(alert -> told.remove(alert.id()));
            }
            return all;
        } catch (RuntimeException e) {
            log.error("That nobody answers an alert could not be written down; it is tried again", e);
            return false;
        }
    }

    private boolean tell(Calls further, List<OpenAlert> alerts) {
        List<OpenAlert> missing =
                alerts.stream().filter(alert -> !by(alert).contains(further)).toList();
        try {
            desk.together(() -> CallsOut.unanswered(further, missing));
            missing.forEach(alert -> by(alert).add(further));
            return true;
        } catch (RuntimeException e) {
            log.error("Nobody could be told that an alert is unanswered; it is tried again", e);
            return false;
        }
    }

    private Set<Calls> by(OpenAlert alert) {
        return told.computeIfAbsent(alert.id(), id -> new Told(version(alert), new HashSet<>()))
                .by();
    }
}
