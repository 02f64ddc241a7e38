package smartshop.app.ui.history;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Words;
import smartshop.storage.history.Answer;

/**
 * How an answer looks wherever the history shows one: a sign and a word, never a colour alone.
 *
 * @param colour a style of icons
 */
record OutcomeLook(Ikon ikon, String colour, String words) {

    static OutcomeLook of(Answer answer) {
        return switch (answer) {
            case NONE ->
                new OutcomeLook(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, "muted", Words.say("history.verdict.none"));
            case THIS_PERSON -> new OutcomeLook(Material2OutlinedAL.CHECK, "danger", Words.say("history.verdict.same"));
            case NOT_THIS_PERSON ->
                new OutcomeLook(Material2OutlinedAL.CLOSE, "muted", Words.say("history.verdict.different"));
            case UNSURE ->
                new OutcomeLook(Material2OutlinedAL.HELP_OUTLINE, "warning", Words.say("history.verdict.unsure"));
        };
    }
}
