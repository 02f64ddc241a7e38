package smartshop.app.ui.lawful;

import smartshop.app.lawful.CameraPurpose;
import smartshop.app.ui.Words;

/** The program's own terms in the window's words. */
final class LawfulWords {
    private LawfulWords() {}

    static String of(CameraPurpose purpose) {
        return switch (purpose) {
            case ENTRANCE -> Words.say("purpose.entrance");
            case SALES_FLOOR -> Words.say("purpose.salesFloor");
            case TILL -> Words.say("purpose.till");
            case CHECK_IN -> Words.say("purpose.checkIn");
            case STAFF -> Words.say("purpose.staff");
        };
    }

    /** What follows from it. */
    static String means(CameraPurpose purpose) {
        return purpose.allowsWatchlist() ? Words.say("purpose.looks") : Words.say("purpose.doesNot");
    }
}
