package smartshop.storage.incident;

import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** An incident, for the program; people say its number. */
public record IncidentId(UUID value) {

    public static IncidentId random() {
        return new IncidentId(UUID.randomUUID());
    }

    /** Under which the incident's own key lies in the ring of people's keys, if it is about nobody listed. */
    PersonId key() {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
