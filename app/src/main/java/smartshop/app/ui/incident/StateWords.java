package smartshop.app.ui.incident;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Words;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Outcome;

/** Where an incident stands and what it came to, as the window says it. */
final class StateWords {
    private StateWords() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case LEFT -> Words.say("incident.outcome.left");
            case REFUSED_ENTRY -> Words.say("incident.outcome.refused");
            case GOODS_RECOVERED -> Words.say("incident.outcome.recovered");
            case GOODS_LOST -> Words.say("incident.outcome.lost");
            case POLICE_ATTENDED -> Words.say("incident.outcome.police");
            case MISTAKEN -> Words.say("incident.outcome.mistaken");
        };
    }

    /** Colour, icon and word together. */
    static Label chip(Incident incident) {
        return switch (incident.state()) {
            case OPEN -> chip(Words.say("incident.state.open"), Material2OutlinedMZ.NOTIFICATIONS, "warning");
            case ACKNOWLEDGED -> chip(Words.say("incident.state.inHand"), Material2OutlinedMZ.PERSON, "accent");
            case CLOSED ->
                chip(
                        incident.outcome()
                                .map(StateWords::of)
                                .orElseGet(() -> incident.lapsed()
                                        ? Words.say("incident.state.lapsed")
                                        : Words.say("incident.state.closed")),
                        Material2OutlinedAL.CHECK_CIRCLE,
                        "muted");
        };
    }

    private static Label chip(String words, Ikon icon, String colour) {
        Label chip = new Label(words, Icons.of(icon, colour));
        chip.getStyleClass().addAll("chip", colour);
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }
}
