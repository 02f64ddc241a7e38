package smartshop.app.enrol;

import java.util.Optional;
import java.util.function.Supplier;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.Watchlist;

/**
 * Where the console's people propose entries of the watchlist and decide about them: asks whether who is signed in may, does it and
 * records it. Whoever calls tells the watch afterwards. Any thread may call.
 *
 * <p>Throws {@link smartshop.app.access.AccessException} for who may not, and {@link smartshop.storage.StorageException} for what the
 * rules or the entry's state do not allow; nothing has changed then.
 */
public final class EntryDesk implements NewEntries {
    private final Watchlist watchlist;
    private final Access access;
    private final FourEyes fourEyes;
    private final AuditLog audit;
    private final Supplier<EnrolmentRules> rules;

    /** @param rules asked each time: the shop may be somewhere else by then */
    public EntryDesk(Watchlist watchlist, Access access, Supplier<EnrolmentRules> rules) {
        this.watchlist = watchlist;
        this.access = access;
        this.fourEyes = new FourEyes(access);
        this.audit = access.audit();
        this.rules = rules;
    }

    public EnrolmentRules rules() {
        return rules.get();
    }

    /** Whether what is proposed now takes effect at once, because one person runs the shop or nobody has set up people. */
    public boolean takesEffectAtOnce() {
        return access.may(Permission.APPROVE_ENROLMENT) && fourEyes.aloneIsEnough(Permission.APPROVE_ENROLMENT);
    }

    /** Waits for a second person, or takes effect if {@link #takesEffectAtOnce}. */
    @Override
    public Person add(NewPerson newcomer) {
        access.require(Permission.PROPOSE_ENROLMENT);
        Optional<StaffId> by = access.session().person().map(StaffMember::id);
        return takesEffectAtOnce()
                ? audit.recorded(() -> watchlist.enrol(newcomer, by, rules.get()), NewEntries::enrolled)
                : audit.recorded(
                        () -> watchlist.propose(newcomer, by, rules.get()),
                        person -> deed(Action.PERSON_PROPOSED, person.id())
                                .with(Detail.of(
                                        Detail.Measure.PHOTOS, person.photos().size())));
    }

    /** Whether who is signed in could approve this proposal: somebody else's, or one's own where one person is enough. */
    public boolean mayApprove(Listing proposal) {
        Optional<StaffId> now = access.session().person().map(StaffMember::id);
        boolean somebodyElses = now.isPresent() && !proposal.proposer().equals(now);
        return access.may(Permission.APPROVE_ENROLMENT)
                && (somebodyElses || fourEyes.aloneIsEnough(Permission.APPROVE_ENROLMENT));
    }

    /** Who is signed in is the second person; where one person is enough, also the first. */
    public void approve(PersonId id) {
        Approval approval = fourEyes.agreeTo(Permission.APPROVE_ENROLMENT, proposer(id));
        access.require(Permission.APPROVE_ENROLMENT, approval);
        audit.recorded(
                () -> approve(id, approval), deed(Action.PROPOSAL_APPROVED, id).with(how(approval)));
    }

    private void approve(PersonId id, Approval approval) {
        if (approval.byOnePerson()) {
            watchlist.approveAlone(id, approval.first(), rules.get());
        } else {
            watchlist.approve(id, approval.second().orElseThrow(), rules.get());
        }
    }

    private Optional<StaffId> proposer(PersonId id) {
        return watchlist.person(id).flatMap(Person::listing).flatMap(Listing::proposer);
    }

    public void refuse(PersonId id) {
        access.require(Permission.APPROVE_ENROLMENT);
        audit.recorded(() -> watchlist.refuse(id), deed(Action.PROPOSAL_REFUSED, id));
    }

    /** The entry lasts longer, as far as the rules let it. */
    public void renew(PersonId id, Approval approval) {
        access.require(Permission.RENEW_ENROLMENT, approval);
        SignOff.How how = approval.byOnePerson() ? SignOff.How.ONE_PERSON : SignOff.How.TWO_PEOPLE;
        audit.recorded(
                () -> watchlist.renew(id, how, rules.get()),
                deed(Action.ENTRY_RENEWED, id).with(how(approval)));
    }

    /** Somebody says that the entry is wrong; it rests until it is settled or removed. */
    public void contest(PersonId id) {
        access.require(Permission.SUSPEND);
        audit.recorded(() -> watchlist.contest(id), deed(Action.ENTRY_CONTESTED, id));
    }

    /** What was contested was found to be right, by somebody else than who proposed it. */
    public void settle(PersonId id) {
        fourEyes.requireOther(Permission.RESUME, proposer(id));
        audit.recorded(() -> watchlist.settle(id), deed(Action.ENTRY_SETTLED, id));
    }

    /** The watch looks for somebody again, because somebody else than who proposed them says so. */
    public void resume(PersonId id) {
        fourEyes.requireOther(Permission.RESUME, proposer(id));
        audit.recorded(() -> watchlist.resume(id), deed(Action.PERSON_RESUMED, id));
    }

    /** Whether the person knows by now. */
    public void told(PersonId id, Notice notice) {
        access.require(Permission.PROPOSE_ENROLMENT);
        audit.recorded(() -> watchlist.told(id, notice), deed(Action.NOTICE_NOTED, id));
    }

    /** The entry ends now, and the person is forgotten unless a request needs what is left. */
    public void remove(PersonId id) {
        access.require(Permission.REMOVE);
        audit.recorded(() -> watchlist.withdraw(id), deed(Action.PERSON_REMOVED, id));
    }

    private static Detail how(Approval approval) {
        return Detail.of(approval.byOnePerson() ? SignOff.How.ONE_PERSON : SignOff.How.TWO_PEOPLE);
    }

    private static Deed deed(Action action, PersonId id) {
        return Deed.of(action, id.value());
    }
}
