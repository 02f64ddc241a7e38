package smartshop.app.cloud;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * The opinions of the newest alerts, in memory. Whoever shows one shows it after the human's own answer: a label that comes first
 * shifts a judgement. Any thread may call.
 */
public final class Opinions {
    /** More than wait on a screen. */
    private static final int KEPT = 200;

    private final Map<UUID, Opinion> opinions = new LinkedHashMap<>();
    private final List<BiConsumer<UUID, Opinion>> listeners = new CopyOnWriteArrayList<>();

    /** {@link Opinion#NOT_ASKED} of an alert that nobody asked about, or that is long past. */
    public Opinion of(UUID alert) {
        synchronized (opinions) {
            return opinions.getOrDefault(alert, Opinion.NOT_ASKED);
        }
    }

    void put(UUID alert, Opinion opinion) {
        synchronized (opinions) {
            opinions.put(alert, opinion);
            if (opinions.size() > KEPT) {
                opinions.remove(opinions.keySet().iterator().next());
            }
        }
        listeners.forEach(listener -> listener.accept(alert, opinion));
    }

    /** The listener is called on whatever thread has an opinion, and must be quick. */
    public void onOpinion(BiConsumer<UUID, Opinion> listener) {
        listeners.add(listener);
    }
}
