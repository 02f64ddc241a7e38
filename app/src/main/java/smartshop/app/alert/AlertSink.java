package smartshop.app.alert;

/** Somewhere an alert goes after the history: popup, sound, a line on standard output. */
@FunctionalInterface
public interface AlertSink {

    /** Called on the sink's own thread, in order. What it throws is logged and harms no other sink. */
    void raised(Alert alert);

    /**
     * There is a better shot for an alert that was raised: same number, other pictures, box and score. Called as {@link
     * #raised} is, after it; nobody is called again for it.
     */
    default void upgraded(Alert alert) {}
}
