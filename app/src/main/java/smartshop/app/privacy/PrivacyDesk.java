package smartshop.app.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.lawful.LawfulBook;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Disclosures;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requests;
import smartshop.storage.request.Step;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

/**
 * Where people's requests are written down and answered. Each thing done is recorded, by number only. An entry that somebody contests is
 * not used from then on; nothing lifts that but somebody who settles it on the watchlist. Any thread may call.
 *
 * <p>Whatever is not allowed fails with {@link smartshop.app.access.AccessException}, whatever cannot be done now with {@link
 * StorageException}; their messages are for the user.
 */
public final class PrivacyDesk {
    private final Requests requests;
    private final Disclosures disclosures;
    private final Watchlist watchlist;
    private final LawfulBook lawful;
    private final AuditLog audit;
    private final DeskSteps steps;
    private final NamedEntries entries;
    private final Access access;
    private final Runnable watchlistChanged;
    private final Clock clock;

    /** @param watchlistChanged told after an entry was contested or erased */
    public PrivacyDesk(Database storage, Access access, Runnable watchlistChanged, Clock clock) {
        this.requests = storage.requests();
        this.disclosures = storage.disclosures();
        this.watchlist = storage.watchlist();
        this.lawful = new LawfulBook(storage.lawfulRecord());
        this.audit = access.audit();
        this.access = access;
        this.watchlistChanged = watchlistChanged;
        this.clock = clock;
        this.steps = new DeskSteps(requests, access, clock);
        this.entries = new NamedEntries(storage, audit, steps, this::today);
    }

    /** The country's rules as the shop has recorded them. */
    public ShopRules rules() {
        return ShopRules.of(lawful.read());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** All requests, what presses most first. */
    public List<OwedRequest> all() {
        access.require(Permission.PRIVACY_DESK);
        return owed();
    }

    /** How many are late, for whoever is at the screen: a number says nothing about anybody. */
    public int late() {
        return (int) owed().stream()
                .filter(owed -> owed.deadline().urgency() == Deadline.Urgency.LATE)
                .count();
    }

    private List<OwedRequest> owed() {
        return owed(requests, rules(), today());
    }

    /** All requests, what presses most first, for whoever may read the database. @param today where the shop is */
    public static List<OwedRequest> owed(Requests requests, ShopRules rules, LocalDate today) {
        return requests.all().stream()
                .map(request -> new OwedRequest(request, Deadline.of(request, rules, today)))
                .sorted(Comparator.comparing(
                                (OwedRequest owed) -> owed.deadline().urgency())
                        .thenComparing(owed -> owed.deadline().lastDay().orElse(LocalDate.MAX))
                        .thenComparing(owed -> owed.request().recordedAt()))
                .toList();
    }

    public Optional<OwedRequest> one(RequestId id) {
        access.require(Permission.PRIVACY_DESK);
        return requests.one(id).map(request -> new OwedRequest(request, Deadline.of(request, rules(), today())));
    }

    /** The entry that a request is about, as long as it is listed. */
    public Optional<Person> entry(Request request) {
        access.require(Permission.PRIVACY_DESK);
        return request.entry().flatMap(watchlist::person);
    }

    /** Everybody on the watchlist, to choose an entry from. */
    public List<Person> people() {
        access.require(Permission.PRIVACY_DESK);
        access.require(Permission.WATCHLIST);
        return watchlist.people();
    }

    /** An entry's first photo, as JPEG. */
    public Optional<byte[]> portrait(Person person) {
        access.require(Permission.PRIVACY_DESK);
        return person.photos().stream().findFirst().flatMap(watchlist::photo);
    }

    /** Writes it down. @param entry the entry that it is about, if that is known already */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Request record(NewRequest fresh, Optional<PersonId> entry) {
        access.require(Permission.PRIVACY_DESK);
        Request made = audit.together(() -> {
            Request request = requests.record(fresh);
            audit.record(Deed.of(Action.REQUEST_RECORDED, request.id().value()).with(Detail.of(request.kind())));
            return entry.map(person -> entries.name(request.id(), person)).orElse(request);
        });
        tell(made);
        return made;
    }

    /** Says which entry is about the requester. If it is contested, the watch leaves it out from now on. */
    public Request nameEntry(RequestId id, PersonId entry) {
        access.require(Permission.PRIVACY_DESK);
        Request named = audit.together(() -> entries.name(id, entry));
        tell(named);
        return named;
    }

    /** Says that a rejected visitor's face print is the requester's; there may be several. */
    public Request nameVisitor(RequestId id, UUID print) {
        access.require(Permission.PRIVACY_DESK);
        return audit.together(() -> entries.nameVisitor(id, print));
    }

    private void tell(Request changed) {
        if (changed.contested() && changed.entry().isPresent()) {
            watchlistChanged.run();
        }
    }

    public Request acknowledge(RequestId id) {
        return done(id, Step.ACKNOWLEDGE, today(), "", "");
    }

    /** The clock begins when the proof comes. @param why it is in doubt who asks */
    public Request askIdentity(RequestId id, String why) {
        return done(
                id,
                Step.ASK_IDENTITY,
                today(),
                "",
                said(why, "Say why you doubt who asks: proof is asked for only then."));
    }

    /** @param on the day on which the proof came */
    public Request proveIdentity(RequestId id, Proof proof, LocalDate on) {
        return done(id, Step.PROVE_IDENTITY, on, proof.name(), "");
    }

    /** The clock stands still until the answer comes. */
    public Request askClarification(RequestId id, String question) {
        return done(id, Step.ASK_CLARIFICATION, today(), "", said(question, "Say what you ask the requester."));
    }

    /** @param on the day on which the answer came */
    public Request clarify(RequestId id, LocalDate on, String answer) {
        return done(id, Step.CLARIFY, on, "", answer);
    }

    /** It takes longer, for this reason. @throws StorageException also if it is too late to say so, or it may not take longer */
    public Request extend(RequestId id, String reason) {
        access.require(Permission.PRIVACY_DESK);
        Request request = requests.one(id).orElseThrow(() -> new StorageException("There is no such request."));
        LocalDate last = Deadline.tellExtensionBy(request, rules(), today())
                .orElseThrow(() -> new StorageException("This kind of request cannot be given more time."));
        if (today().isAfter(last)) {
            throw new StorageException(
                    "It is too late to take more time: the requester had to be told within the first month. Answer now.");
        }
        return done(id, Step.EXTEND, today(), "", said(reason, "Say why it takes longer: the requester is told."));
    }

    public Request decide(RequestId id, Outcome outcome, String reasoning) {
        return done(
                id,
                Step.DECIDE,
                today(),
                outcome.name(),
                said(reasoning, "Say in a sentence why: it must be shown later."));
    }

    /** The answer was given. */
    public Request reply(RequestId id) {
        return done(id, Step.REPLY, today(), "", "");
    }

    /** The requester was told that the answer is no. */
    public Request refuse(RequestId id, RefusalGround ground) {
        return done(id, Step.REFUSE, today(), ground.name(), "");
    }

    public Request withdraw(RequestId id) {
        return done(id, Step.WITHDRAW, today(), "", "");
    }

    /** One thing is not given. @param item see {@link HeldItem#key} */
    public Request withhold(RequestId id, String item, Exemption exemption, String reasoning) {
        access.require(Permission.PRIVACY_DESK);
        return audit.recorded(
                () -> requests.withhold(
                        id, item, exemption, reasoning, access.session().actor().pseudonym()),
                request -> Deed.of(Action.REQUEST_ITEM_WITHHELD, id.value()).with(Detail.of(exemption)));
    }

    public Request give(RequestId id, String item) {
        access.require(Permission.PRIVACY_DESK);
        return audit.recorded(() -> requests.give(id, item), request -> Deed.of(Action.REQUEST_ITEM_GIVEN, id.value()));
    }

    /** Who was given something about this person. */
    public List<Disclosure> recipients(PersonId person) {
        access.require(Permission.PRIVACY_DESK);
        return disclosures.of(person);
    }

    /** Something about a person was given to somebody, for example the police. */
    public void disclosed(PersonId person, Disclosure given) {
        access.require(Permission.PRIVACY_DESK);
        if (given.on().isAfter(today())) {
            throw new StorageException("That day lies in the future: check the date.");
        }
        audit.recorded(() -> disclosures.add(person, given), Deed.of(Action.DISCLOSURE_RECORDED, person.value()));
    }

    /** Everybody who was given something about the person was told what becomes of it. */
    public Request tellRecipients(RequestId id) {
        access.require(Permission.PRIVACY_DESK);
        String told = requests.one(id).flatMap(Request::entry).map(disclosures::of).orElse(List.of()).stream()
                .map(given -> given.recipient() + " (" + given.on() + ")")
                .collect(Collectors.joining("; "));
        return done(id, Step.TELL_RECIPIENTS, today(), "", told.isEmpty() ? "There were none." : told);
    }

    /**
     * Erases the entry: key, photos, face prints; and the requester's own face prints as a rejected visitor. Only of a request for it or
     * against it that was granted, and after its recipients were told.
     *
     * @throws StorageException if that was not decided, or somebody who was given something has not been told
     */
    public Request eraseEntry(RequestId id) {
        access.require(Permission.PRIVACY_DESK);
        access.require(Permission.REMOVE);
        Request request = requests.one(id).orElseThrow(() -> new StorageException("There is no such request."));
        entries.erase(request);
        watchlistChanged.run();
        return requests.one(id).orElseThrow();
    }

    /** Nobody can read any more who asked and what was said. */
    public void forget(RequestId id) {
        access.require(Permission.PRIVACY_DESK);
        // The key is not in the database: the record first, so that none is destroyed unrecorded.
        audit.record(Deed.of(Action.REQUEST_FORGOTTEN, id.value()));
        requests.forget(id);
    }

    /** Deletes what ended three years ago. Call it daily. */
    public void deleteOld() {
        int gone = requests.deleteOld();
        if (gone > 0) {
            audit.record(Deed.of(Action.REQUESTS_DELETED).with(Detail.of(Detail.Measure.REQUESTS, gone)));
        }
    }

    private Request done(RequestId id, Step step, LocalDate on, String word, String note) {
        access.require(Permission.PRIVACY_DESK);
        return audit.together(() -> {
            Request request = steps.take(id, step, on, word, note);
            if (!request.open() && request.kind().holds()) {
                request.entry().ifPresent(entries::release);
            }
            return request;
        });
    }

    /** For what is done beside the desk about a request: the search, the pack. */
    Request recorded(RequestId id, Step step, String word, Function<Request, Deed> deed) {
        return steps.recorded(id, step, word, deed);
    }

    private static String said(String words, String otherwise) {
        if (words.isBlank()) {
            throw new StorageException(otherwise);
        }
        return words;
    }
}
