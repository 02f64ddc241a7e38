package smartshop.app.ui.history;

import javafx.beans.value.ObservableBooleanValue;

/** The time, and the day below; the camera, too, if it has no column of its own. */
final class WhenCell extends TwoLineCell {
    private final ObservableBooleanValue cameras;

    /** @param cameras whether there is a column of cameras */
    WhenCell(ObservableBooleanValue cameras) {
        this.cameras = cameras;
    }

    @Override
    String first(HistoryRow row) {
        return row.time();
    }

    @Override
    String second(HistoryRow row) {
        return cameras.get() ? row.day() : row.day() + " · " + row.alert().cameraName();
    }
}
