package smartshop.app.ui.history;

import java.util.Optional;
import smartshop.storage.history.AlertRow;

/**
 * An alert of the past.
 *
 * @param name the person's, or that they were removed
 * @param portrait the first enrolled photo as JPEG
 * @param verdict what somebody said of it, in words; empty if nobody did
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record HistoryRow(
        AlertRow alert, String name, Optional<byte[]> portrait, String day, String time, String delay, String verdict) {

    @Override
    public String toString() {
        return "HistoryRow[" + alert.id() + "]";
    }
}
