package smartshop.app.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.enrol.ShopRules;
import smartshop.app.incident.IncidentWords;
import smartshop.app.privacy.HeldItem.Group;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.incident.Incident;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Request;
import smartshop.storage.request.Step;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;

/** Gathers everything that is held about a requester, thing by thing. Reads the database. */
final class HeldAbout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    private final Database storage;
    private final Clock clock;

    HeldAbout(Database storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Pictures as they are kept: with whoever else is in them. Nothing about the entry if none is named. */
    List<HeldItem> of(Request request) {
        List<HeldItem> items = new ArrayList<>();
        request.entry().flatMap(storage.watchlist()::person).ifPresent(person -> entry(items, person));
        request.visitors().forEach(print -> items.add(visitor(print)));
        asked(items, request);
        return items;
    }

    private void entry(List<HeldItem> items, Person person) {
        items.add(HeldItem.said("name", Group.ENTRY, "Name", person.name()));
        items.add(HeldItem.said(
                "reason",
                Group.ENTRY,
                "Reason",
                person.reason().isBlank() ? "None was written down." : person.reason()));
        items.add(HeldItem.said("since", Group.ENTRY, "On the watchlist since", moment(person.enrolledAt())));
        items.add(HeldItem.said("state", Group.ENTRY, "State", state(person)));
        person.listing().ifPresent(listing -> listing(items, listing));
        for (PhotoId photo : person.photos()) {
            storage.watchlist().photo(photo).ifPresent(jpeg -> items.add(photo(photo, jpeg)));
        }
        history(items, person.id());
    }

    private String state(Person person) {
        if (person.active(clock.instant())) {
            return "In use: cameras look for you.";
        }
        String not = "You are not looked for.";
        return person.suspension()
                .map(since -> "Not used since " + moment(since.since()) + ". " + not)
                .orElseGet(() -> person.listing()
                        .map(listing -> plain(listing.state()) + ". " + not)
                        .orElse(not));
    }

    private void listing(List<HeldItem> items, Listing listing) {
        items.add(HeldItem.said("until", Group.ENTRY, "Ends", moment(listing.endsAt())));
        listing.signOff()
                .ifPresent(given -> items.add(HeldItem.said(
                        "decided",
                        Group.ENTRY,
                        "Decided",
                        "%s, %s".formatted(moment(given.at()), plain(given.how())))));
        listing.grounds().ifPresent(grounds -> grounds(items, grounds));
        listing.notice()
                .ifPresent(notice -> items.add(HeldItem.said("told", Group.ENTRY, "You were told", told(notice))));
    }

    private void grounds(List<HeldItem> items, Grounds grounds) {
        String worth = grounds.worth().isPresent()
                ? ", worth " + ShopRules.of(storage).get().money(grounds.worth().getAsLong())
                : "";
        String helped = grounds.accomplice() ? " (as somebody who helped)" : "";
        items.add(HeldItem.said(
                "offence",
                Group.ENTRY,
                "What for",
                "%s%s, on %s%s".formatted(plain(grounds.offence()), helped, DAY.format(grounds.day()), worth)));
        items.add(HeldItem.said("incident", Group.ENTRY, "Incident", grounds.incident()));
        grounds.evidence()
                .ifPresent(evidence -> items.add(HeldItem.said(
                        "evidence",
                        Group.ENTRY,
                        "Evidence",
                        "%s, kept: %s".formatted(plain(evidence.kind()), evidence.place()))));
    }

    private static String told(Notice notice) {
        return switch (notice) {
            case Notice.Told(LocalDate on) -> DAY.format(on);
            case Notice.Withheld(Notice.Why why, LocalDate review) ->
                "No (%s); that is looked at again on %s".formatted(plain(why), DAY.format(review));
        };
    }

    /** "Repeated theft". */
    private static String plain(Enum<?> word) {
        String words = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static HeldItem photo(PhotoId photo, byte[] jpeg) {
        return new HeldItem(
                HeldItem.key(Group.PHOTO, photo.value()),
                Group.PHOTO,
                "Photo",
                "With a face print made from it: numbers that only this program can compare.",
                Optional.of(jpeg),
                Optional.empty());
    }

    private void history(List<HeldItem> items, PersonId person) {
        storage.personHistory().alerts(person).forEach(alert -> {
            items.add(HeldItem.said(
                    HeldItem.key(Group.ALERT, alert.id()),
                    Group.ALERT,
                    moment(alert.seenAt()),
                    "%s. %s".formatted(alert.camera(), new StaffAnswers(storage.answers()).about(alert))));
            storage.evidence().of(alert.id()).forEach(frame -> items.add(scene(alert.id(), frame)));
            if (storage.evidenceClips().has(alert.id())) {
                items.add(clip(alert.id()));
            }
        });
        storage.incidents().of(person).forEach(incident -> items.add(incident(incident)));
        storage.personHistory()
                .sightings(person)
                .forEach(sighting -> items.add(HeldItem.said(
                        HeldItem.key(Group.SIGHTING, sighting.id()),
                        Group.SIGHTING,
                        moment(sighting.from()),
                        "%s, until %s".formatted(sighting.cameraName(), moment(sighting.to())))));
        items.addAll(new Recipients(storage).of(person));
        for (Disclosure given : storage.disclosures().of(person)) {
            items.add(HeldItem.said(
                    HeldItem.key(Group.RECIPIENT, given.id()),
                    Group.RECIPIENT,
                    DAY.format(given.on()),
                    given.recipient()));
        }
    }

    /** With what was said, and without who said it. */
    private HeldItem incident(Incident incident) {
        List<String> said = new ArrayList<>();
        said.add("%s, %s.".formatted(incident.place(), IncidentWords.of(incident.state())));
        incident.outcome().ifPresent(outcome -> said.add("Outcome: %s.".formatted(IncidentWords.of(outcome))));
        incident.worth()
                .ifPresent(worth -> said.add("Value lost %s, saved %s."
                        .formatted(
                                EnrolmentRules.money(worth.currency(), worth.lost()),
                                EnrolmentRules.money(worth.currency(), worth.saved()))));
        incident.steps().stream()
                .filter(taken -> !taken.note().isEmpty())
                .filter(taken -> taken.step() != smartshop.storage.incident.Step.EXPORT) // a recipient, said there
                .forEach(taken -> said.add("Staff wrote on %s: %s".formatted(moment(taken.at()), taken.note())));
        return HeldItem.said(
                HeldItem.key(Group.INCIDENT, incident.id().value()),
                Group.INCIDENT,
                "Incident %d, %s".formatted(incident.number(), moment(incident.happenedAt())),
                String.join(" ", said));
    }

    private HeldItem scene(UUID alert, EvidenceFrames.Frame frame) {
        return new HeldItem(
                "%s/picture/%d"
                        .formatted(
                                HeldItem.key(Group.ALERT, alert),
                                frame.takenAt().toEpochMilli()),
                Group.ALERT,
                "Picture of the alert at " + moment(frame.takenAt()),
                "Kept because staff said that it is you. Everybody else in it was made unrecognisable.",
                Optional.of(frame.jpeg()),
                Optional.empty());
    }

    private static HeldItem clip(UUID alert) {
        return HeldItem.said(
                HeldItem.key(Group.ALERT, alert) + "/clip",
                Group.ALERT,
                "Clip of the alert",
                "Some seconds of video without sound, kept because staff said that it is you. Everybody else in it was made"
                        + " unrecognisable. Ask us for a copy if you want one.");
    }

    private HeldItem visitor(UUID print) {
        String held = storage.verdicts()
                .lookAlikeUntil(print)
                .map(until -> "Numbers made from your face when a camera took you for somebody else and staff said that"
                        + " you are not that person. No picture is kept. It is deleted by itself on " + moment(until)
                        + ".")
                .orElse("It is held no more: it was deleted at the end of its time.");
        return HeldItem.said(HeldItem.key(Group.VISITOR, print), Group.VISITOR, "Face print", held);
    }

    private void asked(List<HeldItem> items, Request request) {
        request.requester().ifPresent(who -> {
            items.add(HeldItem.said("request/name", Group.REQUEST, "Your name, as you gave it", who.name()));
            items.add(HeldItem.said("request/contact", Group.REQUEST, "Where to reach you", who.contact()));
            items.add(HeldItem.said("request/wish", Group.REQUEST, "What you asked for", who.wish()));
        });
        items.add(HeldItem.said("request/on", Group.REQUEST, "It came", DAY.format(request.receivedOn())));
        request.last(Step.PROVE_IDENTITY)
                .ifPresent(proven -> items.add(HeldItem.said(
                        "request/proof",
                        Group.REQUEST,
                        "How we know that it is you",
                        "%s, %s. We keep no copy."
                                .formatted(
                                        proven.word().toLowerCase(Locale.ROOT).replace('_', ' '),
                                        DAY.format(proven.on())))));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
