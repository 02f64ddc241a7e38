package smartshop.app.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.storage.verification.Subject;

/**
 * How long what two people verified may be acted upon: as long as the visitor whom they looked at, and nobody who was matched later, was
 * seen a moment ago, for a limited time after the second yes, and only while no later call for the same entry is open or turned out to
 * be somebody else. Any thread may call.
 */
final class Permits {
    private final VerdictBook verdicts;
    private final Function<UUID, Verification> answers;
    private final Clock clock;
    private final RecentlySeen seen = new RecentlySeen();
    private final RecentCalls calls = new RecentCalls();

    /** @param answers what was said of an alert; asked of the disk */
    Permits(VerdictBook verdicts, Function<UUID, Verification> answers, Clock clock) {
        this.verdicts = verdicts;
        this.answers = answers;
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

    /** @throws NotPermittedException in words, if it may not be done any more */
    void check(Subject subject, Verification now, Harm harm) {
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

    private boolean calledSince(Subject subject, Instant seconded) {
        return calls.since(subject.alert(), subject.person()).stream()
                        .anyMatch(newer -> answers.apply(newer).state() != Verification.State.ACT)
                || verdicts.rejectedSince(subject.person(), seconded, subject.alert());
    }
}
