package smartshop.app.ui.watchlist;

import smartshop.app.ui.Words;
import smartshop.storage.history.Answer;
import smartshop.storage.history.PastAlert;

/**
 * An alert that an entry caused, in words.
 *
 * @param when "Today 14:03:22" by the shop's clock
 * @param where the camera, as it was called then
 */
public record CausedAlert(PastAlert past, String when, String where) {

    public Answer answer() {
        return past.answer();
    }

    /** What was said of it. */
    public String said() {
        return switch (answer()) {
            case NONE -> Words.say("caused.unanswered");
            case THIS_PERSON -> Words.say("history.verdict.same");
            case NOT_THIS_PERSON -> Words.say("history.verdict.different");
            case UNSURE -> Words.say("history.verdict.unsure");
        };
    }
}
