package smartshop.app.alert;

/** Where alerts are written before anybody hears of them. */
@FunctionalInterface
public interface AlertHistory {

    /**
     * Called with {@code alertedAt} set to now; returns when the alert will survive a power cut.
     *
     * @throws RuntimeException if it could not be written
     */
    void write(Alert alert, AlertTrace trace);
}
