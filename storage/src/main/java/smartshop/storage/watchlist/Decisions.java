package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.staff.StaffId;

/** What people decide about entries: whether they take effect, and whether they last longer. */
final class Decisions {
    private final Entries entries;
    private final Function<PersonId, Optional<Grounds>> grounds;
    private final Clock clock;

    Decisions(Entries entries, Function<PersonId, Optional<Grounds>> grounds, Clock clock) {
        this.entries = entries;
        this.grounds = grounds;
        this.clock = clock;
    }

    void approve(PersonId id, StaffId approver, EnrolmentRules rules) {
        decide(id, Event.APPROVE, proposed -> {
            if (proposed.proposer().filter(approver::equals).isPresent()) {
                throw new StorageException("Who proposed an entry does not approve it. Ask somebody else to sign in.");
            }
            SignOff.How how = proposed.proposer().isPresent() ? SignOff.How.TWO_PEOPLE : SignOff.How.ONE_PERSON;
            return inEffect(id, proposed, new SignOff(how, Optional.of(approver), now()), rules);
        });
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void approveAlone(PersonId id, Optional<StaffId> by, EnrolmentRules rules) {
        SignOff alone = new SignOff(SignOff.How.ONE_PERSON, by, now());
        decide(id, Event.APPROVE, proposed -> inEffect(id, proposed, alone, rules));
    }

    private Listing inEffect(PersonId id, Listing proposed, SignOff given, EnrolmentRules rules) {
        Instant ends = rules.expiry(given.at(), helped(id), clock.getZone());
        return proposed.until(notAfterTheLast(id, ends, rules), given);
    }

    private boolean helped(PersonId id) {
        return grounds.apply(id).filter(Grounds::accomplice).isPresent();
    }

    /** Entries from before there were rules have no incident. */
    private Instant notAfterTheLast(PersonId id, Instant ends, EnrolmentRules rules) {
        return grounds.apply(id)
                .map(said -> rules.last(said.day(), clock.getZone()))
                .filter(ends::isAfter)
                .orElse(ends);
    }

    void renew(PersonId id, SignOff.How how, EnrolmentRules rules) {
        decide(id, Event.RENEW, listing -> {
            SignOff first = listing.signOff().orElseThrow();
            boolean helped = helped(id);
            Instant later = rules.renewed(first.at(), helped, now(), listing.endsAt(), clock.getZone())
                    .map(wanted -> notAfterTheLast(id, wanted, rules))
                    .filter(listing.endsAt()::isBefore)
                    .orElseThrow(
                            () -> new StorageException(
                                    helped
                                            ? "An accomplice's entry is not renewed. Propose the person again if something new happened."
                                            : "This entry lasts as long as it may. Propose the person again if something new happened."));
            return listing.until(later, first.again(how));
        });
    }

    private void decide(PersonId id, Event event, UnaryOperator<Listing> how) {
        entries.happen(id, event, listing -> {
            if (listing.due(now())) {
                throw new StorageException("The time of this entry is over. Propose the person again.");
            }
            return how.apply(listing);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
