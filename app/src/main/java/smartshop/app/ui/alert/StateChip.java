package smartshop.app.ui.alert;

import java.util.List;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;
import smartshop.app.verify.Verification;

/** Where an alert stands, in a word and an icon. To whoever still has to look every alert is one to check. */
final class StateChip extends Label {
    private static final List<String> TONES = List.of("danger", "warning", "accent");

    private final AlertsViewModel model;
    private final WaitingAlert waiting;

    StateChip(AlertsViewModel model, WaitingAlert waiting) {
        this.model = model;
        this.waiting = waiting;
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        waiting.nowProperty().subscribe(now -> follow());
        waiting.secondProperty().subscribe(now -> follow());
        // Only while it is in a window: the model lives on, and would keep every card that ever was, and its pictures.
        model.viewerProperty()
                .when(sceneProperty().map(scene -> true).orElse(false))
                .subscribe(now -> follow());
    }

    private void follow() {
        if (waiting.now().selfTest()) {
            setId("alert-self-test");
            show(Words.say("alert.selfTest"), Material2OutlinedMZ.PERSON_SEARCH, "accent");
            return;
        }
        show(model.mayLook(waiting) ? Verification.State.NEW : waiting.now().state());
    }

    private void show(Verification.State state) {
        switch (state) {
            case NEW -> show(Words.say("alert.check"), Material2OutlinedAL.FACE, "danger");
            case FIRST_YES -> show(Words.say("alert.chip.oneOfTwo"), Material2OutlinedAL.HOURGLASS_TOP, "warning");
            case UNSURE -> show(Words.say("alert.chip.unsure"), Material2OutlinedAL.HELP_OUTLINE, "warning");
            case ACT -> show(Words.say("alert.chip.act"), Material2OutlinedMZ.VERIFIED_USER, "danger");
            case CONFIRMED_ALONE -> show(Words.say("alert.chip.alone"), Material2OutlinedMZ.PERSON, "warning");
            case NOT_THIS_PERSON -> show(Words.say("alert.chip.different"), Material2OutlinedAL.CHECK, "accent");
            case DISAGREED -> show(Words.say("alert.chip.disagreed"), Material2OutlinedMZ.PEOPLE, "warning");
            case WITHDRAWN -> show(Words.say("alert.chip.withdrawn"), Material2OutlinedAL.BLOCK, "warning");
        }
    }

    private void show(String words, Ikon icon, String tone) {
        setText(words);
        setGraphic(Icons.of(icon, tone));
        getStyleClass().removeAll(TONES);
        getStyleClass().add(tone);
    }
}
