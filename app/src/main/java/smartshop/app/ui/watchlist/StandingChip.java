package smartshop.app.ui.watchlist;

import java.util.Arrays;
import javafx.scene.control.Label;
import smartshop.app.ui.Icons;

/** Where an entry stands, in a word and an icon. */
final class StandingChip extends Label {

    StandingChip() {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(Standing standing, String words) {
        setText(words);
        setGraphic(Icons.of(standing.icon(), standing.tone()));
        getStyleClass()
                .removeAll(Arrays.stream(Standing.values()).map(Standing::tone).toList());
        getStyleClass().add(standing.tone());
    }
}
