package smartshop.app.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands calls to those who carry them further; one that fails harms no other. Belongs to the board's thread, but for {@link #add}. */
final class CallsOut {
    private static final Logger log = LoggerFactory.getLogger(CallsOut.class);

    private final Supplier<Instant> passed;
    private final Storm storm = new Storm();
    private final List<Calls> calls = new CopyOnWriteArrayList<>();

    /** @param passed a moment by a clock that nobody sets */
    CallsOut(Supplier<Instant> passed) {
        this.passed = passed;
    }

    void add(Calls further) {
        calls.add(further);
    }

    void call(OpenAlert alert) {
        if (!alert.selfTest() && storm.alone(alert, passed.get())) {
            calls.forEach(further -> attempt(() -> further.called(alert)));
        }
    }

    /** @param board where the alerts of a storm are found, if they have not left it */
    void digest(Function<UUID, Optional<OpenAlert>> board) {
        storm.due(passed.get())
                .map(alerts ->
                        alerts.stream().flatMap(id -> board.apply(id).stream()).toList())
                .filter(alerts -> !alerts.isEmpty())
                .map(Digest::of)
                .ifPresent(digest -> calls.forEach(further -> attempt(() -> further.stormed(digest))));
    }

    void seenAgain(LastSeen there, Instant until) {
        calls.forEach(further -> attempt(() -> further.seenAgain(there, until)));
    }

    List<Calls> all() {
        return calls;
    }

    /** @throws RuntimeException as they do */
    static void unanswered(Calls further, List<OpenAlert> alerts) {
        if (alerts.size() == 1) {
            further.unanswered(alerts.getFirst());
        } else if (!alerts.isEmpty()) {
            further.unanswered(Digest.of(alerts));
        }
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            log.error("A call was not carried further", e);
        }
    }
}
