package smartshop.app.ui.history;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Up to two lines about a row: what matters, and a fainter one below. */
abstract class TwoLineCell extends TableCell<HistoryRow, HistoryRow> {
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox lines = new VBox(first, second);

    TwoLineCell() {
        lines.setAlignment(Pos.CENTER_LEFT);
        first.setWrapText(true);
        second.getStyleClass().addAll("muted", "small");
        second.managedProperty().bind(second.visibleProperty());
        second.setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean none) {
        super.updateItem(row, none);
        if (none || row == null) {
            setGraphic(null);
            return;
        }
        first.setText(first(row));
        first.setGraphic(icon(row));
        second.setText(second(row));
        second.setVisible(!second.getText().isEmpty());
        setGraphic(lines);
    }

    abstract String first(HistoryRow row);

    /** May be empty. */
    String second(HistoryRow row) {
        return "";
    }

    @Nullable
    Node icon(HistoryRow row) {
        return null;
    }
}
