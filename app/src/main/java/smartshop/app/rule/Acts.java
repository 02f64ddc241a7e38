package smartshop.app.rule;

import java.util.Set;
import java.util.UUID;

/** What rules bring about besides calling; each waits for nothing, and harms nobody. */
public interface Acts {
    /** A rule's neutral sentence is read out. */
    void announce(UUID alert);

    /** A call for help lies ready on the card. */
    void layHelpReady(UUID alert);

    /** The channels by which people may have called for help. */
    Set<UUID> helpers();
}
