package smartshop.app.ui.history;

/** How quickly somebody was called. */
final class DelayCell extends TwoLineCell {
    @Override
    String first(HistoryRow row) {
        return row.delay();
    }
}
