package smartshop.app.ui.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts the pictures of all tiles on a thread of its own, while the wall is looked at. Start and stop from the window. */
final class WallPainter {
    /** Half the time between two pulses of the window. */
    private static final long REST = Duration.ofMillis(8).toNanos();

    private static final Logger log = LoggerFactory.getLogger(WallPainter.class);

    private volatile boolean failed;
    private volatile List<TilePixels> tiles = List.of();
    private volatile @Nullable Thread thread;

    void show(List<TilePixels> shown) {
        tiles = List.copyOf(shown);
    }

    void start() {
        if (thread == null) {
            Thread started = Thread.ofPlatform().name("wall-painter").daemon().unstarted(this::paint);
            thread = started;
            started.start();
        }
    }

    void stop() {
        thread = null;
    }

    /** One that fails keeps the others from nothing. */
    private void fill(TilePixels tile) {
        try {
            tile.fill();
        } catch (RuntimeException e) {
            if (!failed) { // a hundred times a second
                log.error("A picture cannot be converted for the wall", e);
            }
            failed = true;
        }
    }

    private void paint() {
        while (thread == Thread.currentThread()) {
            List<TilePixels> now = tiles;
            for (int tile = 0; tile < now.size() && thread == Thread.currentThread(); tile++) {
                fill(now.get(tile));
            }
            LockSupport.parkNanos(REST);
        }
    }
}
