package smartshop.camera.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.uplink.Unsent;

/**
 * Keeps what the link does not take, sealed to the console's key, until the console has it. Off until the console says
 * otherwise. Any thread may call; none waits for the disk.
 */
public final class Spool implements Unsent, AutoCloseable {
    /** Segments that wait for a slow card, some megabytes each; what comes beyond is lost. */
    private static final int WAITING = 4;

    private static final Duration LAST_WRITES = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final UUID camera;
    private final SpoolRing ring;
    private final SegmentCutter cutter = new SegmentCutter();
    private final Semaphore waiting = new Semaphore(WAITING);
    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("spool").daemon().factory());
    private final AtomicLong spooled = new AtomicLong();
    private final AtomicLong tooSlow = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable PublicKey key;
    private volatile boolean complained;

    private Spool(UUID camera, SpoolRing ring) {
        this.camera = camera;
        this.ring = ring;
    }

    /**
     * Opens what is kept in a folder.
     *
     * @param camera whose pictures come
     * @param mostBytes empty for the usual: 8 GB, or a fifth of what is free on the disk
     * @throws IOException if the folder cannot be used
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static Spool in(Path folder, UUID camera, Optional<Long> mostBytes) throws IOException {
        long most = mostBytes.isPresent() ? mostBytes.get() : SpoolRing.usualMost(folder);
        return new Spool(camera, SpoolRing.open(folder, most));
    }

    /**
     * What the console says of keeping; when it says no, everything is wiped. Until it has said anything, nothing is kept.
     *
     * @throws IllegalArgumentException if its key is none
     */
    public void settings(StreamSettings settings) {
        if (settings.spool()) {
            key = SegmentSeal.key(settings.spoolKey());
        } else {
            key = null;
            wipe();
        }
    }

    /** Deletes what is held, for example because it shows what must not be seen any more. */
    public void wipe() {
        synchronized (cutter) {
            cutter.cut();
        }
        disk(() -> {
            if (ring.count().segments() > 0) {
                ring.wipe();
                LOG.info("Deleted the pictures that were kept");
            }
        });
    }

    /** A picture that the link does not take: in order; again is no harm. */
    @Override
    public void keep(AccessUnit unit) {
        if (key == null) {
            return;
        }
        Optional<Segment> whole;
        synchronized (cutter) {
            whole = cutter.add(unit);
        }
        whole.ifPresent(this::seal);
    }

    @Override
    public void keepSent(List<AccessUnit> lost) {
        if (key == null) {
            return;
        }
        List<AccessUnit> older;
        synchronized (cutter) {
            older = cutter.before(lost);
        }
        if (!older.isEmpty()) {
            seal(new Segment(older));
        }
        lost.subList(older.size(), lost.size()).forEach(this::keep);
    }

    /** The link takes pictures again: what was kept so far is a segment. */
    @Override
    public void cut() {
        Optional<Segment> last;
        synchronized (cutter) {
            last = cutter.cut();
        }
        last.ifPresent(this::seal);
    }

    private void seal(Segment segment) {
        if (!waiting.tryAcquire()) {
            tooSlow.addAndGet(segment.units().size());
            return;
        }
        disk(() -> {
            waiting.release();
            write(segment);
        });
    }

    private void write(Segment segment) {
        PublicKey console = key;
        if (console == null) {
            return;
        }
        try {
            ring.add(SegmentSeal.seal(camera, segment, console), segment);
            spooled.addAndGet(segment.units().size());
            complained = false;
        } catch (IOException e) {
            complain("cannot be written (" + e.getMessage() + "); is the disk full?", e);
            giveWay();
        } catch (GeneralSecurityException e) {
            complain("cannot be sealed to the console's key", e);
        }
    }

    /** The ring's share of the disk turned out to be too large: others use it as well. */
    private void giveWay() {
        try {
            ring.dropOldest();
        } catch (IOException e) {
            LOG.debug("The oldest segment cannot be deleted", e);
        }
    }

    private void complain(String why, Exception e) {
        if (!complained) {
            complained = true;
            LOG.warn("Pictures are not kept: a segment {}", why);
            LOG.debug("A segment was not kept", e);
        }
    }

    /** Disk work, on the disk's thread. Few: segments and the console's answers to them. */
    void disk(DiskWork work) {
        Runnable attempt = () -> {
            try {
                work.run();
            } catch (IOException e) {
                LOG.warn("The folder for kept pictures fails: {}", e.getMessage());
            }
        };
        try {
            disk.execute(attempt);
        } catch (RejectedExecutionException e) {
            LOG.debug("The spool is closed already", e);
        }
    }

    /** Work that may fail as disks do. */
    @FunctionalInterface
    interface DiskWork {
        void run() throws IOException;
    }

    SpoolRing ring() {
        return ring;
    }

    void acknowledged(int frames) {
        acknowledged.addAndGet(frames);
    }

    void refused(int frames) {
        refused.addAndGet(frames);
    }

    /**
     * Counts of pictures, since the start but for what is held.
     *
     * @param segments held now
     * @param bytes held now
     * @param held pictures held now
     * @param spooled written to the disk
     * @param dropped kept no longer, or never, because of too little room, a slow or failing disk, no keyframe before
     *     them, or a console that cannot open them
     * @param acknowledged that the console has worked through
     */
    public record Count(int segments, long bytes, long held, long spooled, long dropped, long acknowledged) {}

    public Count count() {
        long lost;
        synchronized (cutter) {
            lost = cutter.lost();
        }
        SpoolRing.Count held = ring.count();
        return new Count(
                held.segments(),
                held.bytes(),
                held.frames(),
                spooled.get(),
                held.droppedFrames() + lost + tooSlow.get() + refused.get(),
                acknowledged.get());
    }

    /** Writes what is left. */
    @Override
    public void close() {
        cut();
        disk.shutdown();
        try {
            if (!disk.awaitTermination(LAST_WRITES.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The last kept pictures were not written: the disk is too slow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
