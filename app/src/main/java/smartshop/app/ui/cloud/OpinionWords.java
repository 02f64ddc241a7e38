package smartshop.app.ui.cloud;

import smartshop.app.cloud.Opinion;
import smartshop.app.ui.Words;

/** A second opinion as it stands on a card, once nobody has to look any more. */
public final class OpinionWords {
    private OpinionWords() {}

    public static String of(Opinion opinion) {
        return switch (opinion) {
            case NOT_ASKED -> Words.say("cloud.opinion.notAsked");
            case ASKED -> Words.say("cloud.opinion.asked");
            case AGREES -> Words.say("cloud.opinion.agrees");
            case DISAGREES -> Words.say("cloud.opinion.disagrees");
            case UNAVAILABLE -> Words.say("cloud.opinion.unavailable");
        };
    }
}
