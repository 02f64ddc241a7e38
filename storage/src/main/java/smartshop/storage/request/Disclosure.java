package smartshop.storage.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something about a listed person was given to somebody.
 *
 * @param id its own, whatever is recorded before or after it
 * @param recipient who, and under which reference: an authority, not a person where that can be helped
 */
public record Disclosure(UUID id, LocalDate on, String recipient) {

    /** A new one. */
    public Disclosure(LocalDate on, String recipient) {
        this(UUID.randomUUID(), on, recipient);
    }

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "Disclosure[" + on + "]";
    }
}
