package smartshop.storage.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    /** Written by hand, apart from the table: each state, and what each event makes of it. */
    private static final String EXPECTED = """
            PROPOSED  : APPROVE APPROVED, REFUSE REFUSED, LAPSE EXPIRED, SUSPEND -, RESUME -, CONTEST -, SETTLE -, RENEW -, EXPIRE -, WITHDRAW WITHDRAWN
            APPROVED  : APPROVE -, REFUSE -, LAPSE -, SUSPEND SUSPENDED, RESUME -, CONTEST CONTESTED, SETTLE -, RENEW APPROVED, EXPIRE EXPIRED, WITHDRAW WITHDRAWN
            SUSPENDED : APPROVE -, REFUSE -, LAPSE -, SUSPEND -, RESUME APPROVED, CONTEST CONTESTED, SETTLE -, RENEW -, EXPIRE EXPIRED, WITHDRAW WITHDRAWN
            CONTESTED : APPROVE -, REFUSE -, LAPSE -, SUSPEND -, RESUME -, CONTEST -, SETTLE APPROVED, RENEW -, EXPIRE EXPIRED, WITHDRAW WITHDRAWN
            EXPIRED   : APPROVE -, REFUSE -, LAPSE -, SUSPEND -, RESUME -, CONTEST -, SETTLE -, RENEW -, EXPIRE -, WITHDRAW -
            WITHDRAWN : APPROVE -, REFUSE -, LAPSE -, SUSPEND -, RESUME -, CONTEST -, SETTLE -, RENEW -, EXPIRE -, WITHDRAW -
            REFUSED   : APPROVE -, REFUSE -, LAPSE -, SUSPEND -, RESUME -, CONTEST -, SETTLE -, RENEW -, EXPIRE -, WITHDRAW -
            """;

    @Test
    void eachStateTakesEachEventAsWritten() {
        String actual = Arrays.stream(State.values()).map(TransitionsTest::line).collect(Collectors.joining());

        assertThat(actual).isEqualTo(EXPECTED);
    }

    @Test
    void noEntryComesBackFromItsEnd() {
        assertThat(Stream.of(State.values()).filter(State::over))
                .containsExactly(State.EXPIRED, State.WITHDRAWN, State.REFUSED);
    }

    private static String line(State state) {
        return "%-9s : %s%n"
                .formatted(
                        state,
                        Arrays.stream(Event.values())
                                .map(event -> event + " "
                                        + Transitions.after(state, event)
                                                .map(State::name)
                                                .orElse("-"))
                                .collect(Collectors.joining(", ")));
    }
}
