package smartshop.storage.watchlist;

import static smartshop.storage.watchlist.Event.APPROVE;
import static smartshop.storage.watchlist.Event.CONTEST;
import static smartshop.storage.watchlist.Event.EXPIRE;
import static smartshop.storage.watchlist.Event.LAPSE;
import static smartshop.storage.watchlist.Event.REFUSE;
import static smartshop.storage.watchlist.Event.RENEW;
import static smartshop.storage.watchlist.Event.RESUME;
import static smartshop.storage.watchlist.Event.SETTLE;
import static smartshop.storage.watchlist.Event.SUSPEND;
import static smartshop.storage.watchlist.Event.WITHDRAW;
import static smartshop.storage.watchlist.State.APPROVED;
import static smartshop.storage.watchlist.State.CONTESTED;
import static smartshop.storage.watchlist.State.EXPIRED;
import static smartshop.storage.watchlist.State.PROPOSED;
import static smartshop.storage.watchlist.State.REFUSED;
import static smartshop.storage.watchlist.State.SUSPENDED;
import static smartshop.storage.watchlist.State.WITHDRAWN;

import java.util.Map;
import java.util.Optional;

/** The life of an entry: what may happen to it in each state, and what it becomes. */
final class Transitions {
    static final Map<State, Map<Event, State>> TABLE = Map.of(
            PROPOSED, Map.of(APPROVE, APPROVED, REFUSE, REFUSED, LAPSE, EXPIRED, WITHDRAW, WITHDRAWN),
            APPROVED,
                    Map.of(
                            SUSPEND, SUSPENDED, CONTEST, CONTESTED, RENEW, APPROVED, EXPIRE, EXPIRED, WITHDRAW,
                            WITHDRAWN),
            SUSPENDED, Map.of(RESUME, APPROVED, CONTEST, CONTESTED, EXPIRE, EXPIRED, WITHDRAW, WITHDRAWN),
            CONTESTED, Map.of(SETTLE, APPROVED, EXPIRE, EXPIRED, WITHDRAW, WITHDRAWN),
            EXPIRED, Map.of(),
            WITHDRAWN, Map.of(),
            REFUSED, Map.of());

    private Transitions() {}

    static Map<Event, State> from(State state) {
        return TABLE.getOrDefault(state, Map.of());
    }

    static Optional<State> after(State state, Event event) {
        return Optional.ofNullable(from(state).get(event));
    }
}
