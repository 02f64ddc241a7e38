package smartshop.camera.spool;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.uplink.Leftovers;

/**
 * Hands the spool in: the oldest segment first, one at a time, and each is deleted only when the console says that it is
 * stored, or of no use. Survives its connections. {@link #offer} and {@link #part} belong to the sending thread, {@link
 * #answered} to any.
 */
public final class Handover implements Leftovers {
    /** After {@code LATER}, and when no answer comes: a console that is busy looks at pictures of now. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a live picture may have to wait for: at 1 Mbit/s, 65 ms. */
    static final int PART = 8 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Spool spool;
    private final LongSupplier nanos;
    private @Nullable StoredSegment current;
    private byte @Nullable [] sealed;
    private int sent;
    private long asked;

    /** @param nanos monotonic time */
    public Handover(Spool spool, LongSupplier nanos) {
        this.spool = spool;
        this.nanos = nanos;
    }

    /** A connection begins: what was under way is offered again. */
    @Override
    public synchronized void connected() {
        current = null;
        sealed = null;
    }

    /** Whether there may be something to send. */
    @Override
    public synchronized boolean pending() {
        return sealed != null || current == null && spool.ring().count().segments() > 0 || overdue();
    }

    /** A segment to offer, if it is time. */
    @Override
    public synchronized Optional<SegmentOffer> offer() {
        if (current != null && !overdue()) {
            return Optional.empty();
        }
        sealed = null;
        Optional<StoredSegment> oldest = spool.ring().after(0);
        current = oldest.orElse(null);
        asked = nanos.getAsLong();
        return oldest.map(Handover::offer);
    }

    private static SegmentOffer offer(StoredSegment segment) {
        return new SegmentOffer(
                segment.digest(),
                segment.bytes(),
                SegmentHeader.micros(segment.from()),
                SegmentHeader.micros(segment.to()));
    }

    private boolean overdue() {
        return current != null && sealed == null && nanos.getAsLong() - asked >= PATIENCE.toNanos();
    }

    /** Some bytes of the segment that the console wants, if it wants one. */
    @Override
    public synchronized Optional<SegmentPart> part() {
        byte[] bytes = sealed;
        if (bytes == null || wiped()) {
            return Optional.empty();
        }
        int end = Math.min(bytes.length, sent + PART);
        SegmentPart part = new SegmentPart(sent, Arrays.copyOfRange(bytes, sent, end));
        sent = end;
        if (end == bytes.length) {
            sealed = null; // from now on the console works through it
            asked = nanos.getAsLong();
        }
        return Optional.of(part);
    }

    /** What was deleted because nobody may see it any more is not sent on. */
    private boolean wiped() {
        StoredSegment asking = current;
        boolean gone = asking == null || spool.ring().find(asking.digest()).isEmpty();
        if (gone) {
            current = null;
            sealed = null;
        }
        return gone;
    }

    /** The console's word on a segment. */
    public synchronized void answered(SegmentAnswer answer) {
        StoredSegment asking = current;
        switch (answer.verdict()) {
            case WANTED -> {
                if (asking != null && asking.digest().equals(answer.digest())) {
                    spool.disk(() -> load(asking, answer.offset()));
                }
            }
            case STORED, REFUSED -> spool.disk(() -> forget(answer));
            case LATER -> asked = nanos.getAsLong();
        }
    }

    private void load(StoredSegment segment, long offset) throws IOException {
        Optional<byte[]> bytes = spool.ring().read(segment);
        synchronized (this) {
            if (current != segment) {
                return;
            }
            if (bytes.isPresent() && offset < segment.bytes()) {
                sealed = bytes.get();
                sent = (int) offset;
            } else {
                current = null; // gave way meanwhile, or the disk lost it
            }
        }
    }

    private void forget(SegmentAnswer answer) throws IOException {
        Optional<StoredSegment> segment = spool.ring().find(answer.digest());
        if (segment.isPresent()) {
            if (answer.verdict() == SegmentAnswer.Verdict.STORED) {
                spool.acknowledged(segment.get().frames());
            } else {
                spool.refused(segment.get().frames());
                LOG.warn(
                        "The console cannot use what was kept from {} to {}",
                        segment.get().from(),
                        segment.get().to());
            }
            spool.ring().remove(segment.get());
        }
        synchronized (this) {
            if (current != null && current.digest().equals(answer.digest())) {
                current = null;
                sealed = null;
            }
        }
    }
}
