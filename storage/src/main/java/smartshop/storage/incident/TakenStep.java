package smartshop.storage.incident;

import java.time.Instant;

/**
 * Something that was done about an incident.
 *
 * @param number from 1
 * @param by who did it, by the audit log's pseudonym
 * @param word out of the program: an outcome, an amount, a day, a digest; may be empty
 * @param note in somebody's words; empty if there is none, or the key was destroyed
 */
public record TakenStep(int number, Step step, Instant at, String by, String word, String note) {

    static String row(IncidentId incident, int number) {
        return "incident_step/" + incident + "/" + number;
    }

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "TakenStep[%d %s %s]".formatted(number, step, at);
    }
}
