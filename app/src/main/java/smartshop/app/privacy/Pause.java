package smartshop.app.privacy;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * While a question is with the requester, the clock stands still. Both days belong to it: neither the day on which the shop asks
 * nor the one on which it gets the answer counts (Data (Use and Access) Act 2025, section 76).
 */
public record Pause(LocalDate asked, LocalDate answered) {

    public Pause {
        if (answered.isBefore(asked)) {
            throw new IllegalArgumentException("An answer from before the question");
        }
    }

    Stream<LocalDate> days() {
        return asked.datesUntil(answered.plusDays(1));
    }
}
