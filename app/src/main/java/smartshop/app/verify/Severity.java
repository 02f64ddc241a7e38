package smartshop.app.verify;

import smartshop.storage.watchlist.Offence;

/** What the shop has to expect of somebody, by what they were listed for; the gravest last. It orders alerts and is on no card. */
public enum Severity {
    /** Things were taken or broken. */
    LOSS,
    /** Told to stay away, or hard on the people who work here. */
    BANNED,
    VIOLENT;

    public static Severity of(Offence offence) {
        return switch (offence) {
            case REPEATED_THEFT, THEFT, FRAUD, CRIMINAL_DAMAGE -> LOSS;
            case STAFF_ABUSE, BANNED -> BANNED;
            case VIOLENCE, THREATS -> VIOLENT;
        };
    }
}
