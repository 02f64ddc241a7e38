package smartshop.storage.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/**
 * An incident that is to be opened.
 *
 * @param alert the confirmed alert that it began with; empty if no camera saw it
 * @param person the listed person it is about, if it is about one: then all that is said lies under that person's key
 * @param camera whoever may not see it does not see the incident either
 * @param place where in the shop
 * @param note what happened, in somebody's words; may be empty
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record NewIncident(
        Optional<UUID> alert,
        Optional<PersonId> person,
        Optional<UUID> camera,
        String place,
        Instant happenedAt,
        String note) {

    /** A theft that no camera saw, by nobody known. */
    public static NewIncident unseen(String place, Instant happenedAt, String note) {
        return new NewIncident(Optional.empty(), Optional.empty(), Optional.empty(), place, happenedAt, note);
    }

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "NewIncident[%s]".formatted(happenedAt);
    }
}
