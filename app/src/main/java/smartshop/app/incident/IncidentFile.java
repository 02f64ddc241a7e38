package smartshop.app.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.TakenStep;

/**
 * All that belongs to an incident, as far as whoever looks may see it.
 *
 * @param name of the listed person; empty if it is about nobody, they were erased, or whoever looks may not know
 * @param timeline in the order of time
 * @param films when those that are kept begin; nobody looks at them here
 * @param verified who said that it is this person; empty if no alert was confirmed
 * @param heldUntil how long pictures and film are kept, once it is closed; empty while it is open
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record IncidentFile(
        Incident incident,
        Optional<String> name,
        List<Event> timeline,
        List<EvidenceFrames.Frame> pictures,
        List<Instant> films,
        Optional<Verified> verified,
        Optional<Instant> heldUntil) {

    public IncidentFile {
        timeline = List.copyOf(timeline);
        pictures = List.copyOf(pictures);
        films = List.copyOf(films);
    }

    /** What was said when it was opened; may be empty. */
    public String what() {
        return incident.steps().stream().findFirst().map(TakenStep::note).orElse("");
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "IncidentFile[" + incident + "]";
    }
}
