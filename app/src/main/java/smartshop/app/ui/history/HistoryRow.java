package smartshop.app.ui.history;

import java.util.Optional;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.PastAlert;

/**
 * An alert of the past.
 *
 * @param name the person's, or that they were removed
 * @param portrait the first enrolled photo as JPEG
 * @param verdict what somebody said of it, in words; empty if nobody did
 * @param held until when an evidence lock holds it, in words; empty if none does
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record HistoryRow(
        PastAlert past,
        String name,
        Optional<byte[]> portrait,
        String day,
        String time,
        String delay,
        String verdict,
        String held) {

    public AlertRow alert() {
        return past.row();
    }

    @Override
    public String toString() {
        return "HistoryRow[" + alert().id() + "]";
    }
}
