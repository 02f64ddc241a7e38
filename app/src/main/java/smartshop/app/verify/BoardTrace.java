package smartshop.app.verify;

import java.time.Instant;
import java.util.UUID;

/** Where it is kept when people saw and answered an alert. Called on the board's own thread. */
public interface BoardTrace {

    void shown(UUID alert, Instant at);

    void acknowledged(UUID alert, Instant at);

    /** Whoever had answered has taken it back: nobody has. */
    default void takenBack(UUID alert) {}
}
