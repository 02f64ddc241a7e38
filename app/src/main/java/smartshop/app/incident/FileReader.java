package smartshop.app.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.verify.Verification;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.history.Answer;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.incident.Incident;
import smartshop.storage.verification.Answers;
import smartshop.storage.verification.Given;
import smartshop.storage.watchlist.Person;

/** Puts together what belongs to an incident, as far as whoever is there may see it. Reads the database. */
final class FileReader {
    private final Database storage;
    private final Access access;
    private final Film.Shelf films;
    private final Clock clock;

    FileReader(Database storage, Access access, Film.Shelf films, Clock clock) {
        this.storage = storage;
        this.access = access;
        this.films = films;
        this.clock = clock;
    }

    /** @param names what those are called who did something */
    IncidentFile read(Incident incident, Names names) {
        boolean all = access.may(Permission.HISTORY);
        List<EvidenceFrames.Frame> frames =
                all ? incident.alert().map(storage.evidence()::unchanged).orElse(List.of()) : List.of();
        Optional<List<Instant>> kept =
                all ? incident.alert().map(this::begins).orElse(Optional.of(List.of())) : Optional.of(List.of());
        List<Given> answers = incident.alert().map(this::answers).orElse(List.of());
        Timeline timeline = new Timeline(names, clock);
        incident.alert()
                .flatMap(alert -> incident.person().flatMap(person -> alert(person, alert)))
                .ifPresent(timeline::raised);
        if (all
                && incident.alert()
                        .filter(alert -> storage.evidence().count(alert) > frames.size())
                        .isPresent()) {
            timeline.changed(incident.happenedAt(), "A picture");
        }
        if (kept.isEmpty()) {
            timeline.changed(incident.happenedAt(), "A film");
        }
        timeline.pictures(frames)
                .films(kept.orElse(List.of()))
                .answered(answers)
                .steps(incident);
        Verification said = new Verification(answers, false);
        return new IncidentFile(
                incident,
                name(incident),
                timeline.inOrder(),
                frames,
                kept.orElse(List.of()),
                Optional.of(said).filter(now -> now.state().confirmed()).map(now -> Verified.of(now, names)),
                heldUntil(incident));
    }

    /** Empty if somebody changed one outside SmartShop. */
    private Optional<List<Instant>> begins(UUID alert) {
        try {
            return Optional.of(films.begins(alert));
        } catch (StorageException e) {
            return Optional.empty(); // said in the timeline
        }
    }

    /** The caller overwrites them. Empty if somebody changed one outside SmartShop. */
    Optional<List<Film>> films(Incident incident) {
        access.require(Permission.HISTORY);
        try {
            return Optional.of(incident.alert().map(films::of).orElse(List.of()));
        } catch (StorageException e) {
            return Optional.empty(); // said in the pack
        }
    }

    private Optional<String> name(Incident incident) {
        return incident.person()
                .filter(person -> access.may(Permission.WATCHLIST))
                .flatMap(storage.watchlist()::person)
                .map(Person::name);
    }

    private Optional<Instant> heldUntil(Incident incident) {
        return incident.alert()
                .filter(alert -> !incident.open())
                .flatMap(storage.evidenceLocks()::of)
                .map(EvidenceLocks.Lock::expiresAt);
    }

    private List<Given> answers(UUID alert) {
        try {
            return storage.answers().of(alert).map(Answers.Answered::given).orElse(List.of());
        } catch (StorageException e) {
            return List.of(); // changed outside SmartShop: they count no more, and verify nothing here either
        }
    }

    Optional<PersonHistory.Alerted> alert(PersonId person, UUID alert) {
        return storage.personHistory().alerts(person).stream()
                .filter(one -> one.id().equals(alert))
                .findFirst();
    }

    /** Whether the alert is there and stands as confirmed. */
    boolean confirmed(Incident incident, UUID alert) {
        return incident.person()
                .flatMap(person -> alert(person, alert))
                .filter(one -> one.answer().equals(Answer.THIS_PERSON.name()))
                .isPresent();
    }
}
