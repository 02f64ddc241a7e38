package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.Erasures;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.staff.StaffId;
import smartshop.storage.vault.Vault;

/**
 * The people the shop looks out for. Names, reasons, grounds, portraits and embeddings are sealed with each person's own key, each
 * for its own row; where an entry stands, who answers for it and until when is under a mac, and an entry that was changed outside
 * SmartShop is not in any gallery. Whose key is destroyed is nobody, whatever rows there still are.
 *
 * <p>What happens to an entry follows {@link Transitions}; what does not fit its state throws a {@link StorageException} that says
 * so, and changes nothing. Any thread may call.
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public final class Watchlist {
    private final Rows rows;
    private final Erasures erasures;
    private final Clock clock;
    private final Entries entries;
    private final People people;
    private final Faces faces;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Suspensions suspensions;
    private final Endings endings;

    public Watchlist(Rows rows, Vault vault, PeopleKeys keys, Clock clock) {
        this.rows = rows;
        this.erasures = new Erasures(rows, keys);
        this.clock = clock;
        this.entries = new Entries(rows, vault, keys);
        this.people = new People(rows, keys, entries);
        this.faces = new Faces(rows, keys);
        this.proposals = new Proposals(rows, keys, entries, clock);
        this.decisions = new Decisions(entries, this::grounds, clock);
        this.suspensions = new Suspensions(rows, entries, clock);
        this.endings = new Endings(entries, erasures, clock);
    }

    /**
     * Somebody waits to be approved from now on; nobody looks for them until then, and the proposal lapses after a while.
     *
     * @param by empty where nobody has set up who works here
     * @throws StorageException if the rules refuse it, the name is empty, or there is no photo; nothing is left behind then
     */
    public Person propose(NewPerson newcomer, Optional<StaffId> by, EnrolmentRules rules) {
        return rows.in(handle -> listed(proposals.add(newcomer, by, rules)));
    }

    /**
     * As {@link #propose} and {@link #approveAlone} at once: where one person runs the shop.
     *
     * @throws StorageException as {@link #propose} does
     */
    public Person enrol(NewPerson newcomer, Optional<StaffId> by, EnrolmentRules rules) {
        return rows.in(handle -> {
            PersonId id = proposals.add(newcomer, by, rules);
            decisions.approveAlone(id, by, rules);
            return listed(id);
        });
    }

    /** As {@link #enrol(NewPerson, Optional, EnrolmentRules)}, where nobody has set up who works here, by the usual rules. */
    public Person enrol(NewPerson newcomer) {
        return enrol(newcomer, Optional.empty(), EnrolmentRules.UK);
    }

    /** A second person lets the entry take effect. @throws StorageException if it is the one who proposed it */
    public void approve(PersonId id, StaffId approver, EnrolmentRules rules) {
        decisions.approve(id, approver, rules);
    }

    /** One person alone lets the entry take effect, which it says for ever. */
    public void approveAlone(PersonId id, Optional<StaffId> by, EnrolmentRules rules) {
        decisions.approveAlone(id, by, rules);
    }

    /** The proposal is turned down; the person is forgotten. */
    public void refuse(PersonId id) {
        endings.refuse(id);
    }

    /**
     * The entry lasts longer from now on, as far as the rules let it.
     *
     * @param how whether two people wanted it; the caller has made sure
     */
    public void renew(PersonId id, SignOff.How how, EnrolmentRules rules) {
        decisions.renew(id, how, rules);
    }

    /** The person says that the entry is wrong: it rests until {@link #settle} or {@link #withdraw}. */
    public void contest(PersonId id) {
        suspensions.contest(id);
    }

    /** What was contested was found to be right. */
    public void settle(PersonId id) {
        suspensions.settle(id);
    }

    /** Whether the person knows by now. */
    public void told(PersonId id, Notice notice) {
        entries.change(id, listing -> listing.telling(notice));
    }

    /** Somebody's request needs the entry: when it is over, what is left of it stays until {@link #release}. */
    public void hold(PersonId id) {
        endings.hold(id);
    }

    /** No request needs the entry any more; if it is over, the person is forgotten now. */
    public void release(PersonId id) {
        endings.release(id);
    }

    /** The entry ends before its time; the person is forgotten, unless it is held. */
    public void withdraw(PersonId id) {
        endings.withdraw(id);
    }

    /** Ends what should have ended by now. Call it often; the watch leaves such entries out before that. */
    public List<Ended> endDue() {
        return rows.in(handle -> endings.due());
    }

    /** When an entry ends by itself next. */
    public Optional<Instant> nextEnd() {
        return endings.next();
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return people.byName();
    }

    /** Empty if nobody has this number, for example because the person was removed. */
    public Optional<Person> person(PersonId id) {
        return people.one(id);
    }

    /**
     * Takes away the person's name, reason, photos and embeddings: here, and by destroying their key in every copy of the
     * database; whatever state the entry is in. Nothing happens if nobody has this number.
     */
    public void remove(PersonId id) {
        erasures.erase(id);
    }

    /** The portrait as JPEG; empty if there is no such photo any more. */
    public Optional<byte[]> photo(PhotoId id) {
        return faces.portrait(id);
    }

    /** As {@link #photo} for each of these, of those that are there. */
    public Map<PhotoId, byte[]> photos(Collection<PhotoId> ids) {
        return faces.portraits(ids);
    }

    /**
     * Whom the watch looks for at this moment, by this model: whose entries are approved, not over, and as SmartShop wrote
     * them. People without an embedding, and rows that cannot be read any more, are left out.
     */
    public Gallery gallery(String model) {
        Instant now = clock.instant();
        Map<PersonId, EntryRow> known = entries.all();
        return faces.gallery(
                model,
                person ->
                        known.containsKey(person) && known.get(person).listing().active(now));
    }

    /** Everybody whom this model has seen, in whatever state. */
    public Gallery everybody(String model) {
        return faces.gallery(model, person -> true);
    }

    /** Whose entries were changed or taken away outside SmartShop. */
    public Set<PersonId> changedOutside() {
        return entries.changedOutside();
    }

    /** Whether the entry rests. Opens nothing that is sealed, so a damaged entry has an answer too: no. */
    public boolean suspended(PersonId id) {
        return entries.one(id).flatMap(entry -> entry.listing().suspension()).isPresent();
    }

    /**
     * The watch leaves this person out from now on. Wrong alerts also open a task. Nothing happens unless the entry is in effect.
     *
     * @return whether the entry became suspended by this
     */
    public boolean suspend(PersonId id, Suspension.Why why) {
        return suspensions.suspend(id, why);
    }

    /** The watch looks for this person again, and what was to be done about the suspension is done. */
    public void resume(PersonId id) {
        suspensions.resume(id);
    }

    /** As if the suspension had never been: it and its task are gone. */
    public void unsuspend(PersonId id) {
        suspensions.unsuspend(id);
    }

    /** What waits for somebody to decide, oldest first. Whatever concerns a person goes when the person is removed. */
    public List<Task> tasks() {
        return suspensions.tasks();
    }

    /** The photos that this model has not seen. */
    public List<PhotoId> photosWithout(String model) {
        return faces.without(model);
    }

    /** Adds or replaces the photo's embedding by the embedding's model. Nothing happens if the photo was removed. */
    public void addEmbedding(PhotoId photo, Embedding embedding) {
        faces.add(photo, embedding);
    }

    private Person listed(PersonId id) {
        return people.one(id).orElseThrow();
    }

    private Optional<Grounds> grounds(PersonId id) {
        return people.one(id).flatMap(Person::listing).flatMap(Listing::grounds);
    }
}
