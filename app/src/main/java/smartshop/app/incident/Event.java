package smartshop.app.incident;

import java.time.Instant;

/**
 * Something that belongs to an incident, as a person reads it.
 *
 * @param who a name of somebody who works here, or who else did it
 * @param what one sentence of the program
 * @param note in somebody's own words; empty if there are none
 */
public record Event(Instant at, String who, String what, String note) {

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "Event[" + at + "]";
    }
}
