package smartshop.app.watch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.recognition.track.EndedTrack;

/** Writes sightings away from the watch, so that a slow disk costs no look. */
final class SightingThread implements AutoCloseable {
    /** Minutes of a busy door; beyond, the newest are dropped with a notice. */
    private static final int WAITING = 256;

    private static final long LAST_WRITES_MS = 3000;
    private static final Logger log = LoggerFactory.getLogger(SightingThread.class);

    private final SightingLog sightings;
    private final Notices notices;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("sightings").daemon().factory());

    SightingThread(SightingLog sightings, Notices notices) {
        this.sightings = sightings;
        this.notices = notices;
    }

    void write(CameraFeed camera, EndedTrack track) {
        try {
            thread.execute(() -> writeNow(camera, track));
        } catch (RejectedExecutionException e) {
            log.error("A sighting was not written: {} wait already", WAITING);
            notices.add("A sighting could not be written: the disk is too slow.");
        }
    }

    private void writeNow(CameraFeed camera, EndedTrack track) {
        try {
            sightings.write(camera.id(), camera.name(), track);
        } catch (RuntimeException e) {
            log.error("A sighting was not written", e);
            notices.add("A sighting could not be written. Check the disk's free space.");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WRITES_MS, TimeUnit.MILLISECONDS)) {
                log.error("The last sightings were not written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
