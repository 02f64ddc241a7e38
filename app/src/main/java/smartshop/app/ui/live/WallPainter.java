package smartshop.app.ui.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Converts the pictures of all tiles on a thread of its own, while the wall is looked at. Start and stop from the window. */
final class WallPainter {
    /** Half the time between two pulses of the window. */
    private static final long REST = Duration.ofMillis(8).toNanos();

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

    private void paint() {
        while (thread == Thread.currentThread()) {
            List<TilePixels> now = tiles;
            for (int tile = 0; tile < now.size() && thread == Thread.currentThread(); tile++) {
                now.get(tile).fill();
            }
            LockSupport.parkNanos(REST);
        }
    }
}
