package smartshop.app.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import smartshop.app.access.Access;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.verification.Answers;
import smartshop.storage.verification.Subject;

/**
 * How long what two people verified may be acted upon: as long as the visitor whom they looked at, and nobody who was matched later, was
 * seen a moment ago, for a limited time after the second yes, and only while no later call for the same entry is open or turned out to
 * be somebody else. Any thread may call.
 */
final class Permits {
    private final VerdictBook verdicts;
    private final Answers answers;
    private final Access access;
    private final Predicate<PersonId> listed;
    private final Clock clock;
    private final RecentlySeen seen = new RecentlySeen();
    private final RecentCalls calls = new RecentCalls();

    /** As for {@link VerificationDesk}. */
    Permits(Answers answers, VerdictBook verdicts, Access access, Predicate<PersonId> listed, Clock clock) {
        this.answers = answers;
        this.verdicts = verdicts;
        this.access = access;
        this.listed = listed;
        this.clock = clock;
    }

    /** Somebody is called for this alert. */
    void called(Alert alert) {
        calls.add(alert.id(), alert.person());
    }

    /** The visitor of an alert, followed without a break since, is in sight. */
    void seen(UUID alert, Instant at) {
        Instant now = clock.instant();
        seen.put(alert, at.isAfter(now) ? now : at); // a camera's clock may be ahead
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
        Verification now = new Verification(known.given(), !listed.test(subject.person()));
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
        Instant last = seen.of(subject.alert()).orElse(subject.alertedAt());
        if (!within(last, harm.goodFor())) {
            throw new NotPermittedException("The person was last seen too long ago for that.");
        }
        Instant seconded = now.secondedAt()
                .filter(at -> within(at, harm.within()))
                .orElseThrow(() -> new NotPermittedException("This was verified too long ago for that."));
        if (harm.onWhoIsThere() && calledSince(subject, seconded)) {
            throw new NotPermittedException("There is a newer alert for this entry, and it is not verified. Somebody"
                    + " else may be in the shop: answer that one first.");
        }
    }

    /** A moment that is still to come shows that the clock was set back, and then nobody knows. */
    private boolean within(Instant moment, Duration limit) {
        Duration age = Duration.between(moment, clock.instant());
        return !age.isNegative() && age.compareTo(limit) <= 0;
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
