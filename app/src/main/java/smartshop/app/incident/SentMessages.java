package smartshop.app.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import smartshop.app.channel.AlertState;
import smartshop.app.channel.Message;

/**
 * Which messages about which alerts somebody has taken, until the console stops: what a message said is deleted once it is out, so
 * that an incident that is opened later could not know. Any thread may call.
 */
public final class SentMessages {
    /** As many alerts as the board holds. */
    private static final int ALERTS = 300;

    private static final int OF_EACH = 20;

    private final Map<UUID, List<Sent>> sent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Sent>> eldest) {
            return size() > ALERTS;
        }
    };

    /** @param at when it was written */
    record Sent(Instant at, AlertState what) {}

    /** Somebody has taken a message. */
    public synchronized void taken(Message.OfAlert message) {
        List<Sent> known = sent.computeIfAbsent(message.alert(), alert -> new ArrayList<>());
        Sent fresh = new Sent(message.at(), message.state());
        if (known.size() < OF_EACH && !known.contains(fresh)) { // one message goes by several channels
            known.add(fresh);
        }
    }

    /** Those of this alert that are not written down yet, in the order in which they were taken. */
    synchronized List<Sent> of(UUID alert) {
        return List.copyOf(sent.getOrDefault(alert, List.of()));
    }

    /** These are, and that is committed. */
    synchronized void written(UUID alert, List<Sent> those) {
        sent.computeIfPresent(alert, (id, known) -> {
            known.removeAll(those);
            return known.isEmpty() ? null : known;
        });
    }
}
