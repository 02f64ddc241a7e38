package smartshop.app.ui.lawful;

import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;

/**
 * What can be done about matching from anywhere in the window.
 *
 * @param open shows the page of lawful use, or the wizard where something is missing
 * @param tryOnSelf opens the sheet for trying it on oneself
 */
public record LawfulActions(LawfulViewModel model, Sheets sheets, Runnable open, Runnable tryOnSelf) {

    /** At once and without a question. */
    public void stop() {
        model.stop();
    }

    /** Deliberately. */
    void resume() {
        sheets.confirm(
                Words.say("lawful.resume.title"),
                Words.say("lawful.resume.text"),
                Words.say("lawful.resume"),
                model::resume);
    }

    void endSelfTest() {
        model.endSelfTest();
    }
}
