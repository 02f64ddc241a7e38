package smartshop.app.alert;

/** Where alerts are written before anybody hears of them. */
@FunctionalInterface
public interface AlertHistory {

    /**
     * Returns when the alert will survive a power cut.
     *
     * @throws RuntimeException if it could not be written
     */
    void write(Alert alert);
}
