package smartshop.app.ui.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import smartshop.app.ui.Words;

/** Who, when, where and what came of it; how quickly, too, where there is room. */
final class HistoryColumns {
    /** Pixels of a table that has room for everything; what is missing in a narrower one stands in the details. */
    private static final double ROOMY = 900;

    /** Below it the camera stands under the time. */
    private static final double NARROW = 680;
    /** A row is as high as a face, or as two lines of larger text. */
    private static final double FACE_ROOM = 18;

    private static final double LINES = 3;

    private HistoryColumns() {}

    /** @param text which the rows are as high as @param open shows what is kept of an alert */
    static void fill(TableView<HistoryRow> table, ObservableValue<Font> text, Consumer<HistoryRow> open) {
        TableColumn<HistoryRow, HistoryRow> delay = column(Words.say("history.delayColumn"), 120, 180, DelayCell::new);
        TableColumn<HistoryRow, HistoryRow> camera = column(Words.say("history.camera"), 96, 170, CameraCell::new);
        table.getColumns()
                .setAll(List.of(
                        column(Words.say("history.person"), 130, 300, FaceCell::new),
                        column(Words.say("history.when"), 116, 150, () -> new WhenCell(camera.visibleProperty())),
                        camera,
                        column(Words.say("history.verdict"), 156, 220, OutcomeCell::new),
                        delay,
                        column("", 96, 104, () -> new DetailsCell(open))));
        table.fixedCellSizeProperty().bind(text.map(font -> FACE_ROOM + LINES * font.getSize()));
        table.widthProperty().subscribe(width -> {
            delay.setVisible(width.doubleValue() >= ROOMY);
            camera.setVisible(width.doubleValue() >= NARROW);
        });
    }

    private static TableColumn<HistoryRow, HistoryRow> column(
            String words, double least, double usual, Supplier<TableCell<HistoryRow, HistoryRow>> cell) {
        TableColumn<HistoryRow, HistoryRow> column = new TableColumn<>(words);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> cell.get());
        column.setSortable(false);
        column.setMinWidth(least);
        column.setPrefWidth(usual);
        return column;
    }
}
