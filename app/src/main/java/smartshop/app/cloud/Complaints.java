package smartshop.app.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import smartshop.app.live.Notices;

/** Says each trouble once, not once for each alert: again only after an answer came in between, and not within the hour. Any thread may call. */
final class Complaints {
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Notices notices;
    private final Clock clock;
    private final Set<Trouble> open = EnumSet.noneOf(Trouble.class);
    private final Map<Trouble, Instant> said = new EnumMap<>(Trouble.class);

    Complaints(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    synchronized void about(Trouble trouble) {
        Instant now = clock.instant();
        Instant last = said.getOrDefault(trouble, Instant.MIN);
        if (open.add(trouble) && now.minus(BETWEEN).isAfter(last)) {
            said.put(trouble, now);
            notices.add(trouble.words());
        }
    }

    /** There was an answer. */
    synchronized void over() {
        open.clear();
    }

    /** Somebody changed something: what is still wrong is said anew. */
    synchronized void forget() {
        open.clear();
        said.clear();
    }
}
