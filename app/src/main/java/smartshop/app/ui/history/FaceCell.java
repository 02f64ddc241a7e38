package smartshop.app.ui.history;

import java.io.ByteArrayInputStream;
import javafx.scene.control.TableCell;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.FaceCrop;

/** A person's photo and name in the history. */
final class FaceCell extends TableCell<HistoryRow, HistoryRow> {
    private final FaceCrop face = new FaceCrop(40, 50);

    FaceCell() {
        setGraphicTextGap(12);
        setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean none) {
        super.updateItem(row, none);
        if (none || row == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        face.show(row.portrait()
                .map(jpeg -> new Image(new ByteArrayInputStream(jpeg)))
                .orElse(null));
        setGraphic(face);
        setText(row.name());
    }
}
