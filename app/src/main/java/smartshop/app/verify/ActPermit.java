package smartshop.app.verify;

import java.util.List;
import java.util.UUID;
import smartshop.recognition.search.PersonId;
import smartshop.storage.staff.StaffId;

/**
 * That two different people have verified an alert, for one kind of harm. Only {@link VerificationDesk#permit} makes it, so an operation that
 * takes one as parameter has no way around. It is good for that alert alone, and only as long as the alert stays verified, the
 * person listed and the last sighting young enough: {@link #check} asks right before the deed.
 */
public final class ActPermit {
    private final Permits permits;
    private final UUID alert;
    private final PersonId person;
    private final Harm harm;
    private final List<StaffId> verifiedBy;

    ActPermit(Permits permits, UUID alert, PersonId person, Harm harm, List<StaffId> verifiedBy) {
        this.permits = permits;
        this.alert = alert;
        this.person = person;
        this.harm = harm;
        this.verifiedBy = List.copyOf(verifiedBy);
    }

    /** Whether answers are enough for anything that harms. */
    static boolean suffice(Verification answers) {
        return answers.state() == Verification.State.ACT
                && answers.saidYes().size() > 1
                && answers.standing().stream().noneMatch(given -> given.alone());
    }

    public UUID alert() {
        return alert;
    }

    public PersonId person() {
        return person;
    }

    /** The two, or more, who said that it is the person. */
    public List<StaffId> verifiedBy() {
        return verifiedBy;
    }

    /**
     * Call right before the deed, on the same thread.
     *
     * @param deed what is about to be done
     * @throws NotPermittedException in words, if it may not be done, or not any more
     */
    public void check(Harm deed) {
        if (deed != harm) {
            throw new NotPermittedException("This was permitted for something else. Ask again.");
        }
        permits.recheck(alert, harm);
    }
}
