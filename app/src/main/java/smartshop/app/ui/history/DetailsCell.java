package smartshop.app.ui.history;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Words;

/** A button that opens what is kept of the row's alert. */
final class DetailsCell extends TableCell<HistoryRow, HistoryRow> {
    private final Button details = new Button(Words.say("history.details"));

    DetailsCell(Consumer<HistoryRow> open) {
        details.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        details.setMinWidth(USE_PREF_SIZE);
        details.setOnAction(pressed -> {
            if (getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean none) {
        super.updateItem(row, none);
        setGraphic(none || row == null ? null : details);
    }
}
