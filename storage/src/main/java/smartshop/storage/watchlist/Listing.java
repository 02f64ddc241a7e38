package smartshop.storage.watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import smartshop.storage.staff.StaffId;

/**
 * Where an entry stands.
 *
 * @param endsAt when it ends by itself: a proposal that nobody decides on, or an entry whose time is over
 * @param proposer empty if nobody had set up who works here, or the entry is from before there were rules
 * @param signOff empty while it is proposed
 * @param suspension why it rests although it was approved, if it does
 * @param grounds empty if the entry is from before there were rules
 * @param notice empty likewise
 * @param held somebody's request still needs it: what is left of it stays when it is over
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Listing(
        State state,
        Instant endsAt,
        Optional<StaffId> proposer,
        Optional<SignOff> signOff,
        Optional<Suspension> suspension,
        Optional<Grounds> grounds,
        Optional<Notice> notice,
        boolean held) {

    /** Whether the watch looks for the person at this moment. */
    public boolean active(Instant now) {
        return state == State.APPROVED && now.isBefore(endsAt);
    }

    /** Whether somebody should decide by now whether it is renewed. */
    public boolean reviewDue(Instant now) {
        return active(now) && !now.isBefore(endsAt.minus(EnrolmentRules.REVIEW));
    }

    /** Days until it ends, the last one begun counted; none once it has. */
    public long daysLeft(Instant now) {
        return now.isBefore(endsAt)
                ? Math.ceilDiv(
                        Duration.between(now, endsAt).toSeconds(),
                        Duration.ofDays(1).toSeconds())
                : 0;
    }

    /** Whether it should have ended by itself. */
    boolean due(Instant now) {
        return !state.over() && !now.isBefore(endsAt);
    }

    Listing in(State next) {
        return new Listing(next, endsAt, proposer, signOff, suspension, grounds, notice, held);
    }

    Listing until(Instant end, SignOff given) {
        return new Listing(state, end, proposer, Optional.of(given), suspension, grounds, notice, held);
    }

    Listing resting(Suspension why) {
        return new Listing(state, endsAt, proposer, signOff, Optional.of(why), grounds, notice, held);
    }

    Listing awake() {
        return new Listing(state, endsAt, proposer, signOff, Optional.empty(), grounds, notice, held);
    }

    Listing because(Grounds known) {
        return new Listing(state, endsAt, proposer, signOff, suspension, Optional.of(known), notice, held);
    }

    Listing telling(Notice other) {
        return new Listing(state, endsAt, proposer, signOff, suspension, grounds, Optional.of(other), held);
    }

    Listing holding(boolean needed) {
        return new Listing(state, endsAt, proposer, signOff, suspension, grounds, notice, needed);
    }
}
