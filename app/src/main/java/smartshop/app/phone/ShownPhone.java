package smartshop.app.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A paired phone, as the list shows it.
 *
 * @param connected whether its page is open now
 * @param who the name of who is signed in on it
 */
public record ShownPhone(
        UUID id, String name, Instant pairedAt, Instant seenAt, boolean connected, Optional<String> who) {
    /** Without the names. */
    @Override
    public String toString() {
        return "ShownPhone[" + id + "]";
    }
}
