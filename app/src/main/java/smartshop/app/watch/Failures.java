package smartshop.app.watch;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;

/** Says once that looking at a camera fails, and once that it works again. Belongs to one thread. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Notices notices;
    private final Set<UUID> failing = new HashSet<>();

    Failures(Notices notices) {
        this.notices = notices;
    }

    void failed(WatchedCamera camera, Throwable cause) {
        if (failing.add(camera.id())) {
            log.error("A look at camera {} failed", camera.id(), cause);
            notices.add("%s: faces are not recognised at the moment."
                    .formatted(camera.feed().name()));
        }
    }

    void worked(WatchedCamera camera) {
        if (failing.remove(camera.id())) {
            notices.add(
                    "%s: faces are recognised again.".formatted(camera.feed().name()));
        }
    }
}
