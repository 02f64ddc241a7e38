package smartshop.app.ui.history;

/** Where it was. */
final class CameraCell extends TwoLineCell {
    @Override
    String first(HistoryRow row) {
        return row.alert().cameraName();
    }
}
