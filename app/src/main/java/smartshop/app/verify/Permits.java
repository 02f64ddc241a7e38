package smartshop.app.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import smartshop.app.access.Access;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.app.verify.TwoClocks.Moment;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verification.Answers;
import smartshop.storage.verification.Subject;

/**
 * How long what two people verified may be acted upon: as long as the visitor whom they looked at, and nobody who was matched later, was
 * seen a moment ago, for a limited time after the second yes, and only while no later call for the same entry is open or turned out to
 * be somebody else. Nothing that was said before the console began counts for it. Any thread may call.
 */
final class Permits {
    private final VerdictBook verdicts;
    private final Answers answers;
    private final Access access;
    private final Predicate<PersonId> listed;
    private final TwoClocks clocks;
    private final SinceStart known = new SinceStart();
    private final RecentCalls calls = new RecentCalls();

    /** As for {@link VerificationDesk}. */
    Permits(Answers answers, VerdictBook verdicts, Access access, Predicate<PersonId> listed, TwoClocks clocks) {
        this.answers = answers;
        this.verdicts = verdicts;
        this.access = access;
        this.listed = listed;
        this.clocks = clocks;
    }

    /** Somebody is called for this alert. */
    void called(Alert alert) {
        calls.add(alert.id(), alert.person());
        known.seen(alert.id(), clocks.at(alert.alertedAt()));
    }

    /** The visitor of an alert, followed without a break since, is in sight. */
    void seen(UUID alert, Instant at) {
        Moment now = clocks.now();
        known.seen(alert, at.isAfter(now.wall()) ? now : clocks.at(at)); // a camera's clock may be ahead
    }

    /** Somebody has answered, or taken it back, and it is written down. @param now where the alert stands */
    void answered(Alert alert, Verification now, StaffId who) {
        if (known.lastSeen(alert.id()).isEmpty()) {
            known.seen(alert.id(), clocks.at(alert.alertedAt()));
        }
        if (now.saidYes().contains(who)) {
            known.saidYes(alert.id(), who, clocks.now());
        } else {
            known.saysItNoMore(alert.id(), who);
        }
    }

    /** Whether what this person said was said since the console began. */
    boolean hasSaidYes(UUID alert, StaffId who) {
        return known.hasSaidYes(alert, who);
    }

    /**
     * What anything asks for that can harm.
     *
     * @throws smartshop.storage.StorageException in words, unless two different people have verified the alert, it stands so, the person
     *     is listed, and it is not too long ago for {@link Harm this}
     */
    ActPermit permit(UUID alert, Harm harm) {
        try {
            ActPermit permit = permitted(alert, harm);
            access.audit().record(Deed.of(Action.PERMIT_GIVEN, alert).with(Detail.of(harm)));
            return permit;
        } catch (NotPermittedException e) {
            access.audit().record(Deed.of(Action.PERMIT_REFUSED, alert).with(Detail.of(harm)));
            throw e;
        }
    }

    Optional<String> refusal(UUID alert, Harm harm) {
        try {
            permitted(alert, harm);
            return Optional.empty();
        } catch (NotPermittedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Asked again right before the deed. */
    void recheck(UUID alert, Harm harm) {
        try {
            permitted(alert, harm);
        } catch (NotPermittedException e) {
            access.audit().record(Deed.of(Action.PERMIT_REFUSED, alert).with(Detail.of(harm)));
            throw e;
        }
    }

    private ActPermit permitted(UUID alert, Harm harm) {
        Answers.Answered known = answers.of(alert)
                .orElseThrow(() -> new NotPermittedException("Two people have to verify this alert first."));
        Subject subject = known.subject();
        Verification said = new Verification(known.given(), false);
        if (VerificationDesk.mistaken(verdicts, alert, said)) {
            throw new NotPermittedException("It has turned out that this is not the person. Stop.");
        }
        Verification now = said.withdrawn(!listed.test(subject.person()));
        if (access.onePersonMode().isPresent() || !access.roster().setUp()) {
            throw new NotPermittedException(
                    "This takes two people, because it can harm somebody. One person alone cannot do it.");
        }
        if (!ActPermit.suffice(now)) {
            throw new NotPermittedException(whyNot(now));
        }
        young(subject, now, harm);
        return new ActPermit(this, alert, subject.person(), harm, now.saidYes());
    }

    private static String whyNot(Verification now) {
        return switch (now.state()) {
            case WITHDRAWN -> "The entry was withdrawn. Stop.";
            case DISAGREED -> "Two people disagree. Do not approach.";
            case NOT_THIS_PERSON -> "Somebody has said that this is not the person.";
            default -> "Two people have to verify this alert first.";
        };
    }

    private void young(Subject subject, Verification now, Harm harm) {
        Moment last = known.lastSeen(subject.alert()).orElseGet(() -> clocks.at(subject.alertedAt()));
        if (!clocks.within(last, harm.goodFor())) {
            throw new NotPermittedException("The person was last seen too long ago for that.");
        }
        Moment seconded = known.seconded(subject.alert(), now.saidYes())
                .orElseThrow(() -> new NotPermittedException("SmartShop was restarted since two people verified this."
                        + " Both have to say again that it is this person."));
        if (!clocks.within(seconded, harm.within())) {
            throw new NotPermittedException("This was verified too long ago for that.");
        }
        if (harm.onWhoIsThere() && calledSince(subject, now.secondedAt().orElse(Instant.MIN))) {
            throw new NotPermittedException("There is a newer alert for this entry, and it is not verified. Somebody"
                    + " else may be in the shop: answer that one first.");
        }
    }

    private boolean verified(UUID alert) {
        return answers.of(alert)
                .filter(known -> new Verification(known.given(), false).state() == Verification.State.ACT)
                .isPresent();
    }

    private boolean calledSince(Subject subject, Instant seconded) {
        return calls.since(subject.alert(), subject.person()).stream().anyMatch(newer -> !verified(newer))
                || verdicts.rejectedSince(subject.person(), seconded, subject.alert());
    }
}
