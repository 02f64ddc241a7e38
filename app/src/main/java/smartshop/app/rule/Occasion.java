package smartshop.app.rule;

import java.util.Optional;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.OpenAlert.Escalation;

/** What has become of an alert, for which something may follow. Kept by name. */
public enum Occasion {
    NEW,
    /** The first of two people said that it is the person. */
    FIRST_YES,
    /** Nobody has answered in time ({@link smartshop.app.verify.AlertBoard#ESCALATES}). */
    UNANSWERED,
    /** The first did, and nobody has seconded it in time. */
    NOT_SECONDED,
    /** Two different people said so. */
    VERIFIED;

    /** Where an alert is; empty once nothing more is to follow. */
    public static Optional<Occasion> of(OpenAlert alert) {
        boolean late = alert.escalation() != Escalation.NONE;
        return switch (alert.state()) {
            case NEW, UNSURE -> Optional.of(late ? UNANSWERED : NEW);
            case FIRST_YES -> Optional.of(late ? NOT_SECONDED : FIRST_YES);
            case ACT -> Optional.of(VERIFIED);
            case CONFIRMED_ALONE, NOT_THIS_PERSON, DISAGREED, WITHDRAWN -> Optional.empty();
        };
    }
}
