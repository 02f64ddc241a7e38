package smartshop.app.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.enrol.ShopRules;
import smartshop.app.verify.Verification;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Incidents;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.State;
import smartshop.storage.incident.Worth;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Answers;

/**
 * Where incidents are opened, taken care of and closed. Whatever is done is recorded, by number only. Any thread may call.
 *
 * <p>Whatever is not allowed fails with {@link smartshop.app.access.AccessException}, whatever cannot be done now with {@link
 * StorageException}; their messages are for the user.
 */
public final class IncidentDesk {
    private final Database storage;
    private final Incidents incidents;
    private final EvidenceLocks locks;
    private final Access access;
    private final SentMessages sent;
    private final FileReader files;
    private final Mistakes mistakes;
    private final Clock clock;

    /**
     * @param films where an alert's films are
     * @param mistakes told of an alert that was one
     */
    public IncidentDesk(
            Database storage, Access access, SentMessages sent, Film.Shelf films, Mistakes mistakes, Clock clock) {
        this.storage = storage;
        this.incidents = storage.incidents();
        this.locks = storage.evidenceLocks();
        this.access = access;
        this.sent = sent;
        this.files = new FileReader(storage, access, films, clock);
        this.mistakes = mistakes;
        this.clock = clock;
    }

    /** Those that whoever is there may see, the newest first; a guard sees what is open. */
    public List<Incident> all() {
        access.require(Permission.INCIDENTS);
        return incidents.all().stream().filter(this::visible).toList();
    }

    private boolean visible(Incident incident) {
        return incident.camera().map(access.session()::sees).orElse(true)
                && (incident.open() || access.may(Permission.HISTORY));
    }

    /** All that belongs to an incident; that somebody looks is recorded. */
    public IncidentFile look(IncidentId id) {
        return look(id, new StaffNames(storage.staff()));
    }

    /** @param names what those are called who did something */
    IncidentFile look(IncidentId id, Names names) {
        access.require(Permission.INCIDENTS);
        return access.audit()
                .recorded(() -> files.read(seen(id), names), file -> Deed.of(Action.INCIDENT_VIEWED, id.value()));
    }

    /** Its films, which the caller overwrites; empty if somebody changed one outside SmartShop. */
    Optional<List<Film>> films(Incident incident) {
        return files.films(seen(incident.id()));
    }

    /** @throws StorageException if there is none, or whoever is there may not see it */
    Incident seen(IncidentId id) {
        return incidents
                .one(id)
                .filter(this::visible)
                .orElseThrow(() -> new StorageException("There is no such incident, or it is not one of yours."));
    }

    /** The incident that began with this alert, if there is one already. */
    public Optional<Incident> of(UUID alert) {
        access.require(Permission.INCIDENTS);
        return incidents.of(alert).filter(this::visible);
    }

    /**
     * Opens the incident of an alert that was confirmed, or gives the one that is open.
     *
     * @throws StorageException also if nobody confirmed it, or what was said was changed outside SmartShop
     */
    public Incident open(UUID alert) {
        access.require(Permission.NOTE_INCIDENT);
        return of(alert).orElseGet(() -> opened(alert));
    }

    private Incident opened(UUID alert) {
        Answers.Answered answered = storage.answers()
                .of(alert)
                .filter(known -> new Verification(known.given(), false).state().confirmed())
                .orElseThrow(() -> new StorageException("Only an alert that was confirmed becomes an incident."));
        UUID camera = answered.subject().camera();
        access.require(Permission.NOTE_INCIDENT, camera);
        PersonHistory.Alerted seen = files.alert(answered.subject().person(), alert)
                .orElseThrow(() -> new StorageException("This alert was deleted when its time was over."));
        Instant past = seen.seenAt().isAfter(clock.instant()) ? clock.instant() : seen.seenAt(); // a camera's clock
        NewIncident fresh = new NewIncident(
                Optional.of(alert),
                Optional.of(answered.subject().person()),
                Optional.of(camera),
                seen.camera(),
                past,
                "");
        List<Runnable> then = new ArrayList<>();
        Incident opened = access.audit().together(() -> {
            Incident made = incidents.open(fresh, by());
            hold(made, EvidenceLocks.LONGEST);
            told(made).ifPresent(then::add);
            access.audit().record(Deed.of(Action.INCIDENT_OPENED, made.id().value()));
            return made;
        });
        then.forEach(Runnable::run);
        return opened;
    }

    /** A theft that no camera saw. @param place where in the shop @param note what happened */
    public Incident open(String place, Instant happenedAt, String note) {
        access.require(Permission.NOTE_INCIDENT);
        return access.audit()
                .recorded(
                        () -> incidents.open(NewIncident.unseen(place, happenedAt, note), by()),
                        made -> Deed.of(Action.INCIDENT_OPENED, made.id().value()));
    }

    public Incident acknowledge(IncidentId id) {
        return done(
                Permission.NOTE_INCIDENT,
                id,
                incident -> incidents.acknowledge(id, by()),
                Deed.of(Action.INCIDENT_ACKNOWLEDGED, id.value()));
    }

    /** What was noted is never changed; who knows better adds another. */
    public Incident note(IncidentId id, String words) {
        return done(
                Permission.NOTE_INCIDENT,
                id,
                incident -> incidents.note(id, by(), words),
                Deed.of(Action.INCIDENT_NOTED, id.value()));
    }

    /** @param lost in the smallest unit of the shop's currency @param saved likewise */
    public Incident value(IncidentId id, long lost, long saved) {
        Worth worth = new Worth(currency(), lost, saved);
        return done(
                Permission.CLOSE_INCIDENT,
                id,
                incident -> incidents.value(id, by(), worth),
                Deed.of(Action.INCIDENT_VALUED, id.value()));
    }

    /** The money that the shop counts in. */
    public Currency currency() {
        return ShopRules.of(storage).get().currency();
    }

    /** In the smallest unit of that money. @param typed nothing counts as none of it */
    public long amount(String typed) {
        return typed.isBlank()
                ? 0
                : ShopRules.of(storage)
                        .get()
                        .worth(typed)
                        .orElseThrow(() -> new StorageException("Type an amount of money, such as 12.50."));
    }

    /**
     * Whoever closes what nobody takes care of has taken care of it. Its pictures stay for {@link Incidents#EVIDENCE_KEPT}. If it was a
     * mistake, the alert was wrong, as if somebody had said so then: pictures and film go at once.
     */
    public Incident close(IncidentId id, Outcome outcome, String words) {
        return close(id, outcome, words, () -> {});
    }

    /** As the other one, and says what it was worth: both are written down or neither. @param lost as in {@link #value} @param saved likewise */
    public Incident close(IncidentId id, long lost, long saved, Outcome outcome, String words) {
        return close(id, outcome, words, () -> value(id, lost, saved));
    }

    private Incident close(IncidentId id, Outcome outcome, String words, Runnable before) {
        List<Runnable> then = new ArrayList<>();
        Incident closed = done(
                Permission.CLOSE_INCIDENT,
                id,
                incident -> {
                    if (incident.state() == State.OPEN) {
                        acknowledge(id);
                    }
                    before.run();
                    told(incident).ifPresent(then::add);
                    if (outcome == Outcome.MISTAKEN) {
                        mistaken(incident).ifPresent(then::add);
                    } else {
                        hold(incident, Incidents.EVIDENCE_KEPT);
                    }
                    return incidents.close(id, by(), outcome, words);
                },
                Deed.of(Action.INCIDENT_CLOSED, id.value()).with(Detail.of(outcome)));
        then.forEach(Runnable::run);
        return closed;
    }

    private Optional<Runnable> mistaken(Incident incident) {
        return incident.alert()
                .filter(alert -> files.confirmed(incident, alert))
                .map(alert -> mistakes.wrong(new Judgement(
                        alert,
                        incident.person().orElseThrow(),
                        incident.camera().orElseThrow(),
                        Verdict.NOT_THIS_PERSON)));
    }

    /**
     * Keeps the pictures of a closed incident for longer.
     *
     * @param days from today, {@link EvidenceLocks#LONGEST} at most
     * @param agreed that two people want it
     */
    public Incident keepLonger(IncidentId id, int days, String why, Approval agreed) {
        Duration longer = Duration.ofDays(days);
        if (why.isBlank()) {
            throw new StorageException("Say what the pictures are needed for.");
        }
        Incident closed = seen(id);
        if (closed.open()) {
            throw new StorageException("While an incident is open, its pictures stay. Close it first.");
        }
        if (closed.alert().filter(alert -> files.confirmed(closed, alert)).isEmpty()) {
            throw new StorageException("There are no pictures of this incident, or their time was over.");
        }
        access.require(Permission.KEEP_INCIDENT, agreed, IncidentWords.keep(closed.number(), days));
        return done(
                Permission.KEEP_INCIDENT,
                id,
                incident -> {
                    hold(incident, longer);
                    return incidents.keep(id, by(), clock.instant().plus(longer), why);
                },
                Deed.of(Action.INCIDENT_KEPT, id.value()).with(Detail.of(Detail.Measure.DAYS, days)));
    }

    private Incident done(Permission permission, IncidentId id, Function<Incident, Incident> step, Deed deed) {
        access.require(permission);
        return access.audit().recorded(() -> step.apply(seen(id)), changed -> deed);
    }

    /** The alert and its pictures stay at least so long; nothing happens to those that are gone. */
    private void hold(Incident incident, Duration longer) {
        incident.alert()
                .filter(alert -> files.confirmed(incident, alert))
                .ifPresent(alert -> locks.place(
                        alert,
                        by(),
                        "Incident " + incident.number(),
                        clock.instant().plus(longer)));
    }

    /** Writes down which messages went out since somebody last did. @return what is to be done once that is committed */
    private Optional<Runnable> told(Incident incident) {
        return incident.alert().map(alert -> {
            List<SentMessages.Sent> fresh = sent.of(alert);
            fresh.forEach(
                    message -> incidents.told(incident.id(), Actor.SYSTEM.pseudonym(), message.at(), message.what()));
            return () -> sent.written(alert, fresh);
        });
    }

    /** Ends what nobody closed within a year, and deletes what ended two years ago. Call it when the clock may be believed. */
    public void tidy() {
        AuditLog system = access.audit().by(Actor.SYSTEM);
        system.together(() -> {
            List<IncidentId> lapsed = incidents.lapse(Actor.SYSTEM.pseudonym());
            lapsed.forEach(id -> system.record(Deed.of(Action.INCIDENT_LAPSED, id.value())));
            return lapsed;
        });
        int gone = incidents.deleteOld();
        if (gone > 0) {
            system.record(Deed.of(Action.INCIDENTS_DELETED).with(Detail.of(Detail.Measure.INCIDENTS, gone)));
        }
    }

    private String by() {
        return access.session().actor().pseudonym();
    }
}
