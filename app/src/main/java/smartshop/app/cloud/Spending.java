package smartshop.app.cloud;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import smartshop.storage.cloud.CloudUse;

/** What one service costs this month, by the shop's zone. Any thread may call. */
final class Spending {
    private final CloudUse use;
    private final String service;
    private final Clock clock;

    /** @param clock with the zone in which the shop is */
    Spending(CloudUse use, String service, Clock clock) {
        this.use = use;
        this.service = service;
        this.clock = clock;
    }

    /** One call that is counted. */
    record Reserved(YearMonth month, long price) {}

    /** Counts a call before it is made; empty, and nothing counted, if the month has no room for it. */
    Optional<Reserved> reserve(Budget budget) {
        YearMonth month = YearMonth.now(clock);
        return use.reserve(service, month, budget.price(), budget.most())
                ? Optional.of(new Reserved(month, budget.price()))
                : Optional.empty();
    }

    /** The call was made and is not charged for. */
    void release(Reserved call) {
        use.release(service, call.month(), call.price());
    }

    /** The call was surely not made. */
    void takeBack(Reserved call) {
        use.takeBack(service, call.month(), call.price());
    }

    CloudUse.Month thisMonth() {
        return use.of(service, YearMonth.now(clock));
    }
}
