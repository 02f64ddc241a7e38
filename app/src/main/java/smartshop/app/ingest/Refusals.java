package smartshop.app.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import smartshop.app.live.Notices;

/** Says that somebody was turned away, once per camera and minute; everybody unknown counts as one camera. */
final class Refusals {
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Notices notices;
    private final Clock clock;
    private final Map<String, Instant> said = new LinkedHashMap<>();

    Refusals(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void notItsDevice(String cameraName, String from) {
        say(
                cameraName,
                "%s: a device at %s was turned away, it is not the one that was paired. If it is yours, pair it again."
                        .formatted(cameraName, from));
    }

    void foreignCertificate(String from) {
        say(
                "",
                "A device at %s was turned away: its certificate is not this console's, or has run out."
                        .formatted(from));
    }

    void unknown(String from) {
        say("", "A device at %s was turned away: its camera is not on the list.".formatted(from));
    }

    private synchronized void say(String key, String words) {
        Instant now = clock.instant();
        Instant last = said.get(key);
        if (last == null || Duration.between(last, now).compareTo(QUIET) >= 0) {
            said.put(key, now);
            notices.add(words);
        }
    }
}
