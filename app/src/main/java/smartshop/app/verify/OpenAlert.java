package smartshop.app.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.alert.Alert;

/**
 * An alert on the board, as it is at one moment. The pictures are the alert's own: black once it has left the board.
 *
 * @param listed who it may be; empty until it was looked up, and if the watchlist has nobody of this number
 * @param lookedUp whether it was
 * @param lastSeen where the visitor of this alert was last before a camera
 * @param since where somebody was matched to the same entry after that, whom nobody has compared
 * @param again how often the same person called since, and was counted to this alert
 * @param waitingSince when it was asked for an answer, or for the second person's, by the board's own time: for durations alone
 * @param escalation whether nobody has answered in time
 * @param restored whether it is from before a restart, and its pictures are gone: nobody can compare anything
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record OpenAlert(
        Alert alert,
        Optional<Listed> listed,
        boolean lookedUp,
        Verification answers,
        LastSeen lastSeen,
        Optional<LastSeen> since,
        int again,
        Instant waitingSince,
        Escalation escalation,
        boolean restored) {

    /** What happened because nobody answered. */
    public enum Escalation {
        NONE,
        /** Nobody did in time, and nobody could be told. */
        UNANSWERED,
        /** Nobody did in time, and somebody was told. */
        TOLD
    }

    public UUID id() {
        return alert.id();
    }

    public Verification.State state() {
        return answers.state();
    }

    /** Whether somebody has to look. */
    public boolean waits() {
        return answers.waits();
    }

    /** Whether somebody has to be called: for the second of two answers only once it is late. */
    public boolean calls() {
        return waits() && (state() != Verification.State.FIRST_YES || escalation != Escalation.NONE);
    }

    /** The gravest until it is known. */
    public Severity severity() {
        return listed.map(Listed::severity).orElse(lookedUp ? Severity.LOSS : Severity.VIOLENT);
    }

    public boolean selfTest() {
        return listed.filter(Listed::selfTest).isPresent();
    }
}
