package smartshop.app.watch;

import java.util.UUID;

/** Counts who goes by. Called by the threads that look: it must not wait. */
@FunctionalInterface
public interface VisitorCount {

    /** @param people who have gone since the last look, from 1; somebody who turns away for long counts again */
    void wentBy(UUID camera, int people);
}
