package smartshop.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.capture.CaptureSource;
import smartshop.camera.capture.Sources;
import smartshop.camera.capture.Tuning;
import smartshop.camera.capture.VideoFormat;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.uplink.LinkState;

/** Keeps the source open and its pictures as they are wanted. {@link #run} belongs to a thread of its own. */
final class Filming {
    private static final Logger LOG = LoggerFactory.getLogger(Filming.class);
    private static final Duration REOPEN_AFTER = Duration.ofSeconds(2);

    /** Takes pictures. */
    interface Pictures {
        /** @param tuning what the picture was made with */
        void take(AccessUnit unit, Tuning tuning);
    }

    private final Sources sources;
    private final Epochs epochs;
    private final Steering steering;
    private final Supplier<LinkState> link;
    private final LongSupplier nanos;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile @Nullable CaptureSource source;
    private volatile VideoFormat format;
    private boolean complained;

    Filming(Sources sources, Epochs epochs, Steering steering, Supplier<LinkState> link, LongSupplier nanos) {
        this.sources = sources;
        this.epochs = epochs;
        this.steering = steering;
        this.link = link;
        this.nanos = nanos;
        this.format = steering.top();
    }

    /**
     * Films until the source ends.
     *
     * @param once whether to give up when the source fails
     */
    void run(boolean once, Pictures pictures) throws IOException, InterruptedException {
        while (true) {
            try {
                if (film(pictures)) {
                    return;
                }
            } catch (IOException e) {
                if (once) {
                    throw e;
                }
                LOG.warn("{}. Opening the source again.", e.getMessage());
                restarts.incrementAndGet();
                Thread.sleep(REOPEN_AFTER);
            }
        }
    }

    /** @return false if the source must be opened anew to give what is wanted now */
    private boolean film(Pictures pictures) throws IOException, InterruptedException {
        VideoFormat opened = steering.top();
        Tuning tuning = steering.wanted();
        try (CaptureSource opening = sources.open(epochs.next(), opened, tuning)) {
            source = opening;
            format = opening.format();
            for (AccessUnit unit = opening.next(); unit != null; unit = opening.next()) {
                pictures.take(unit, tuning);
                steering.steer(link.get(), opening.settled(), nanos.getAsLong());
                Tuning wanted = steering.wanted();
                if (!wanted.equals(tuning)) {
                    if (tooSmall(opened) || !follows(opening, wanted, tuning)) {
                        return false;
                    }
                    tuning = wanted;
                    format = opening.format();
                }
            }
            return true;
        } finally {
            source = null;
        }
    }

    private boolean tooSmall(VideoFormat opened) {
        return sources.formatIsOurs() && !steering.top().within(opened);
    }

    /** A source that cannot follow the link is put up with, one that cannot paint masks is not. */
    private boolean follows(CaptureSource opened, Tuning wanted, Tuning before) throws IOException {
        if (opened.retune(wanted)) {
            LOG.info("Pictures are now {} with {} bit/s", wanted.format(), wanted.bitrate());
            return true;
        }
        if (!complained) {
            complained = true;
            LOG.info("This source's pictures cannot be made smaller; a slow link leaves out some instead");
        }
        return wanted.masks().equals(before.masks());
    }

    /** Of the pictures now. */
    VideoFormat format() {
        return format;
    }

    /** How often the source failed. */
    int restarts() {
        return restarts.get();
    }

    /** Any thread may ask. */
    void requestKeyframe() {
        CaptureSource now = source;
        if (now != null) {
            now.requestKeyframe();
        }
    }
}
