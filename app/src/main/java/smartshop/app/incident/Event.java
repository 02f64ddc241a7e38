package smartshop.app.incident;

import java.time.Instant;

/**
 * Something that belongs to an incident, as a person reads it.
 *
 * @param who a name of somebody who works here, or who else did it
 * @param what one sentence of the program
 * @param note in somebody's own words; empty if there are none
 * @param inside whether the note is for those who work here alone: no pack shows it to whoever gets one
 */
public record Event(Instant at, String who, String what, String note, boolean inside) {

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "Event[" + at + "]";
    }
}
