package smartshop.app.lawful.paper;

import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Offence;

/** What somebody may be listed for, in words for papers. */
public final class OffenceWords {

    private OffenceWords() {}

    /** "Theft". */
    public static String of(Offence offence) {
        return switch (offence) {
            case REPEATED_THEFT -> "Repeated theft";
            case THEFT -> "Theft";
            case FRAUD -> "Fraud";
            case CRIMINAL_DAMAGE -> "Criminal damage";
            case VIOLENCE -> "Violence";
            case THREATS -> "Threats";
            case STAFF_ABUSE -> "Abuse of staff";
            case BANNED -> "Coming back in spite of a written ban";
        };
    }

    /** With the least value that counts: "Theft of £50.00 or more". */
    static String listed(Offence offence, EnrolmentRules rules) {
        return switch (offence) {
            case THEFT, FRAUD, CRIMINAL_DAMAGE ->
                "%s of %s or more".formatted(of(offence), rules.money(rules.seriousnessFloor()));
            case REPEATED_THEFT, VIOLENCE, THREATS, STAFF_ABUSE, BANNED -> of(offence);
        };
    }
}
