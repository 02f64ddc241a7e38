package smartshop.app.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import smartshop.app.channel.AlertState;
import smartshop.storage.audit.Actor;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.TakenStep;
import smartshop.storage.incident.Worth;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;
import smartshop.storage.watchlist.EnrolmentRules;

/** An incident's events in the order of time, in sentences, each with who did it. Put together for one look. */
final class Timeline {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final List<Entry> entries = new ArrayList<>();
    private final Names names;
    private final ZoneId zone;

    /** Whoever it was is named when all are in order: numbers follow it. */
    private record Entry(Instant at, Supplier<String> who, String what, String note, boolean inside) {}

    Timeline(Names names, Clock clock) {
        this.names = names;
        this.zone = clock.getZone();
    }

    Timeline raised(PersonHistory.Alerted alert) {
        return add(
                alert.alertedAt(),
                Actor.SYSTEM.pseudonym(),
                "A camera saw somebody who looked like an entry of the watchlist: %s. Staff were asked to look."
                        .formatted(alert.camera()),
                "");
    }

    Timeline answered(List<Given> answers) {
        for (Given given : answers) {
            Supplier<String> who = () -> names.of(given.by());
            entries.add(new Entry(given.at(), who, said(given.answer()), "", false));
            given.takenBackAt().ifPresent(at -> entries.add(new Entry(at, who, "Took that answer back.", "", false)));
        }
        return this;
    }

    private static String said(Verdict answer) {
        return switch (answer) {
            case THIS_PERSON -> "Looked and said: the same person.";
            case NOT_THIS_PERSON -> "Looked and said: not this person.";
            case UNSURE -> "Looked and was unsure.";
        };
    }

    Timeline pictures(List<EvidenceFrames.Frame> frames) {
        frames.forEach(frame -> add(
                frame.takenAt(),
                Actor.SYSTEM.pseudonym(),
                "This is when the kept picture was taken; everybody else in it is unrecognisable.",
                ""));
        return this;
    }

    /** @param what "A picture" */
    void changed(Instant at, String what) {
        add(
                at,
                Actor.SYSTEM.pseudonym(),
                "%s was kept of this, but was changed outside SmartShop: it cannot be shown.".formatted(what),
                "");
    }

    Timeline films(List<Instant> films) {
        films.forEach(begins -> add(
                begins, Actor.SYSTEM.pseudonym(), "The kept film begins; everybody else in it is unrecognisable.", ""));
        return this;
    }

    Timeline steps(Incident incident) {
        incident.steps().forEach(this::step);
        return this;
    }

    private void step(TakenStep taken) {
        switch (taken.step()) {
            case OPEN -> add(taken, "Opened the incident.");
            case ACKNOWLEDGE -> add(taken, "Took care of it.");
            case LAPSE -> add(taken, "Ended the incident, because nobody closed it within a year.");
            case NOTE -> add(taken, "Noted:");
            case VALUE -> add(taken, money(Worth.of(taken.word())));
            case CLOSE ->
                add(taken, "Closed the incident: %s.".formatted(IncidentWords.of(Outcome.valueOf(taken.word()))));
            case KEEP ->
                addInside(
                        taken,
                        "Kept pictures and film until %s."
                                .formatted(
                                        DAY.format(Instant.parse(taken.word()).atZone(zone))),
                        taken.note());
            case EXPORT -> addInside(taken, "Wrote the evidence pack.", "For " + taken.note());
            case NOT_EXPORTED -> add(taken, "That pack could not be written after all: nobody got it.");
            case UNREADABLE -> add(taken, "Did something that this SmartShop cannot read.");
            case TOLD -> told(taken);
        }
    }

    private void told(TakenStep taken) {
        String[] parts = taken.word().split(" ", 2);
        String said = Arrays.stream(AlertState.values())
                .filter(state -> state.name().equals(parts[parts.length - 1]))
                .findFirst()
                .map(state -> "A message went out: %s".formatted(state.words()))
                .orElse("A message went out.");
        add(Instant.parse(parts[0]), Actor.SYSTEM.pseudonym(), said, "");
    }

    static String money(Worth worth) {
        return "Value lost %s, value saved %s."
                .formatted(
                        EnrolmentRules.money(worth.currency(), worth.lost()),
                        EnrolmentRules.money(worth.currency(), worth.saved()));
    }

    private void add(TakenStep taken, String what) {
        add(taken.at(), taken.by(), what, taken.note());
    }

    /** One recipient is not told of another. */
    private void addInside(TakenStep taken, String what, String note) {
        entries.add(new Entry(taken.at(), () -> names.of(taken.by()), what, note, true));
    }

    private Timeline add(Instant at, String by, String what, String note) {
        entries.add(new Entry(at, () -> names.of(by), what, note, false));
        return this;
    }

    /** What happened at the same moment stays as it was put in. */
    List<Event> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at))
                .map(entry -> new Event(entry.at, entry.who.get(), entry.what, entry.note, entry.inside))
                .toList();
    }
}
