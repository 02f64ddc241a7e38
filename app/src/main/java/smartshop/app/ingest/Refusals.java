package smartshop.app.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import smartshop.app.live.Notices;

/** Says that somebody was turned away, once per camera and minute; everybody unknown counts as one camera. */
public final class Refusals {
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Notices notices;
    private final Clock clock;
    private final Map<String, Instant> said = new LinkedHashMap<>();

    public Refusals(Notices notices, Clock clock) {
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
                "certificate",
                ("A device at %s was turned away: its certificate is not this console's, or has run out."
                                + " If it is yours, pair it again.")
                        .formatted(from));
    }

    void unknown(String from) {
        say("unknown", "A device at %s was turned away: its camera is not on the list.".formatted(from));
    }

    /**
     * A device that is not paired was turned away.
     *
     * @param kind of refusal: each is told on its own
     * @param words without what the device showed
     */
    public void pairing(String kind, String words) {
        say("pairing " + kind, words);
    }

    /** A camera's device asked for a certificate that is not due to it. */
    public void renewal(String cameraName) {
        say(
                "renewal " + cameraName,
                "%s: its device asked for a certificate that it may not have.".formatted(cameraName));
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
