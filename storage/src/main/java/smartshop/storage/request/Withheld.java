package smartshop.storage.request;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that is not given to the requester.
 *
 * @param item which one, for example {@code photo/ID}: one thing, never a category
 * @param reasoning why in this case, for this thing; empty if the request's key was destroyed
 * @param by who decided it, by the audit log's pseudonym
 */
public record Withheld(UUID id, String item, Exemption exemption, String reasoning, String by, Instant at) {

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "Withheld[%s %s]".formatted(item, exemption);
    }
}
