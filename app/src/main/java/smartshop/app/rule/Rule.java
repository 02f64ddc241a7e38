package smartshop.app.rule;

import java.util.EnumSet;
import java.util.UUID;
import smartshop.app.verify.Severity;

/** When something happens, what follows. @param on whether it applies at all at present */
public record Rule(UUID id, boolean on, When when, What what) {

    public boolean applies(Situation now) {
        return on && when.holds(now);
    }

    /** Whether it is what one relies on: for what nobody at the desk has seen to, what two people have verified, or violence. */
    public boolean critical() {
        EnumSet<Occasion> reliedOn = EnumSet.of(Occasion.UNANSWERED, Occasion.NOT_SECONDED, Occasion.VERIFIED);
        return what.posts()
                && (when.least() == Severity.VIOLENT
                        || when.occasions().stream().anyMatch(reliedOn::contains));
    }

    public Rule turned(boolean now) {
        return new Rule(id, now, when, what);
    }
}
