package smartshop.storage.request;

import java.time.LocalDate;

/**
 * Something about a listed person was given to somebody.
 *
 * @param recipient who, and under which reference: an authority, not a person where that can be helped
 */
public record Disclosure(LocalDate on, String recipient) {

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "Disclosure[" + on + "]";
    }
}
