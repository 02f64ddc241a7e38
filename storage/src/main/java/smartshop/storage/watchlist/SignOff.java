package smartshop.storage.watchlist;

import java.time.Instant;
import java.util.Optional;
import smartshop.storage.staff.StaffId;

/**
 * Who let an entry take effect, and how.
 *
 * @param by empty if nobody had set up who works here
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SignOff(How how, Optional<StaffId> by, Instant at) {

    /** Kept by name. */
    public enum How {
        /** One proposed, another approved. */
        TWO_PEOPLE,
        /** One person did both; the entry says so for ever. */
        ONE_PERSON,
        /** The entry is from before anybody had to approve. */
        BEFORE_RULES
    }

    /** As if the entry had been let in again by this many: one person is not made up for by two later. */
    SignOff again(How later) {
        return how == How.TWO_PEOPLE ? new SignOff(later, by, at) : this;
    }
}
