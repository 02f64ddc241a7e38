package smartshop.app.ui.history;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Icons;

/** What came of it, with its sign, and how long it is held. */
final class OutcomeCell extends TwoLineCell {
    @Override
    String first(HistoryRow row) {
        return OutcomeLook.of(row.past().answer()).words();
    }

    @Override
    String second(HistoryRow row) {
        return row.held();
    }

    @Override
    @Nullable
    Node icon(HistoryRow row) {
        OutcomeLook look = OutcomeLook.of(row.past().answer());
        return Icons.of(look.ikon(), look.colour());
    }
}
