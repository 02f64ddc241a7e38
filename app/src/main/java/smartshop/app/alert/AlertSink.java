package smartshop.app.alert;

/** Somewhere an alert goes after the history: popup, sound, a line on standard output. */
@FunctionalInterface
public interface AlertSink {

    /** Called on the sink's own thread, in order. What it throws is logged and harms no other sink. */
    void raised(Alert alert);
}
