package smartshop.app;

import java.util.OptionalLong;
import smartshop.app.live.CameraFeed;

/** One camera's parts up to its feed. */
interface Station extends AutoCloseable {

    CameraFeed feed();

    /** The process that decodes its stream, while there is one. */
    OptionalLong decoder();

    /** Decodes its stream again at once, if that was left alone. */
    default void tryAgain() {}

    /** Called about every second. */
    void check();

    /** No process of it is left afterwards, and no picture comes any more. */
    @Override
    void close();
}
