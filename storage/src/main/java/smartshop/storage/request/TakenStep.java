package smartshop.storage.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was done about a request.
 *
 * @param number from 1
 * @param on the day for which it counts, in the shop's calendar
 * @param at when it was written down
 * @param by who did it, by the audit log's pseudonym
 * @param word out of the program: a kind of proof, an outcome, a digest, the number of an entry; may be empty
 * @param note in somebody's words; empty if there is none, or the request's key was destroyed
 */
public record TakenStep(int number, Step step, LocalDate on, Instant at, String by, String word, String note) {

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "TakenStep[%d %s %s]".formatted(number, step, on);
    }

    static String row(RequestId request, int number) {
        return "privacy_step/" + request + "/" + number;
    }

    static String row(RequestId request, UUID withheld) {
        return "privacy_withheld/" + request + "/" + withheld;
    }
}
