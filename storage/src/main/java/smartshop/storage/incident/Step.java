package smartshop.storage.incident;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import smartshop.storage.StorageException;

/** What is done about an incident. Kept by name. */
public enum Step {
    OPEN,
    /** Somebody takes care of it. */
    ACKNOWLEDGE,
    CLOSE,
    /** Nobody closed it in time: it is over, and nobody has said how it ended. */
    LAPSE,

    /** What somebody says. It is never changed: who knows better adds another. */
    NOTE,
    /** What was lost and what was saved; the newest counts. */
    VALUE,
    /** Pictures and film are kept for longer; the word is the day. */
    KEEP,
    /** A message about the alert went out; the word is how. */
    TOLD,
    /** The evidence pack was written; the word is the digest of its list of files. */
    EXPORT,
    /** That pack could not be written after all: nobody got it. */
    NOT_EXPORTED,
    /** What a newer SmartShop wrote, or somebody outside it. Never written; the word is empty. */
    UNREADABLE;

    /** Whether it leaves the state as it is: it may be taken again, also after the end. */
    public boolean leavesState() {
        return ordinal() >= NOTE.ordinal();
    }

    /** Whether this is a word that such a step has. */
    boolean takes(String word) {
        try {
            return switch (this) {
                case CLOSE -> !Outcome.valueOf(word).name().isEmpty();
                case VALUE -> Worth.of(word).lost() >= 0;
                case KEEP -> Instant.parse(word).isAfter(Instant.EPOCH);
                case TOLD -> Instant.parse(word.split(" ", 2)[0]).isAfter(Instant.EPOCH);
                case OPEN, ACKNOWLEDGE, LAPSE, NOTE, EXPORT, NOT_EXPORTED -> true;
                case UNREADABLE -> false;
            };
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException | StorageException e) {
            return false; // said of the incident as a whole
        }
    }

    /** Of this name, with this word; {@link #UNREADABLE} if no such step is known here. */
    static Step of(String name, String word) {
        return Arrays.stream(values())
                .filter(step -> step.name().equals(name) && step.takes(word))
                .findFirst()
                .orElse(UNREADABLE);
    }
}
