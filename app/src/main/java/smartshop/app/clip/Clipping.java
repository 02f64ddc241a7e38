package smartshop.app.clip;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.live.Notices;
import smartshop.app.watch.Watch;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;

/** The rings of all cameras and what is made of them, wired. Any thread may call. */
public final class Clipping implements AutoCloseable {
    private static final long AGE_MS = 500;
    private static final Logger log = LoggerFactory.getLogger(Clipping.class);

    private final ScheduledExecutorService ageing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("clip-age").daemon().factory());
    private final Rings rings;
    private final ClipMaker maker;
    private final Clips clips;
    private final LookBack lookBack;

    /**
     * @param models stay open until this is closed
     * @param watched whether anybody is looked for before a camera, as soon as that is decided
     * @param open whether people may still say of an alert that it is the person
     * @param selfTest whether that is somebody who tries it on themselves
     * @param nanos a clock that nobody sets
     */
    public Clipping(
            Database storage,
            Access access,
            ModelPack models,
            Watch watch,
            Predicate<UUID> watched,
            Predicate<UUID> open,
            Predicate<PersonId> selfTest,
            Notices notices,
            LongSupplier nanos) {
        rings = new Rings(watch::looksAt, nanos);
        maker = new ClipMaker(rings, models, storage.evidenceClips(), watched, open, selfTest, notices, nanos);
        clips = new Clips(storage.evidenceClips(), storage.history(), access);
        lookBack = new LookBack(rings, access);
        watch.showTo(rings);
        ageing.scheduleWithFixedDelay(this::age, AGE_MS, AGE_MS, TimeUnit.MILLISECONDS);
    }

    /** On a thread of its own: what is too old waits for nobody's disk. */
    private void age() {
        try {
            rings.check();
        } catch (RuntimeException e) {
            log.error("What the rings hold was not let go of", e);
        }
    }

    /** Alerts have clips from now on. */
    public void begin(AlertCenter alerts) {
        alerts.add("clips", maker);
    }

    /** People have said that it is the person. */
    public void confirmed(Alert alert) {
        maker.confirmed(alert);
    }

    /** Brings the passing of time up to date. Call it about twice a second. */
    public void check() {
        maker.check();
    }

    public Clips clips() {
        return clips;
    }

    public LookBack lookBack() {
        return lookBack;
    }

    Rings rings() {
        return rings;
    }

    @Override
    public void close() {
        ageing.shutdownNow();
        maker.close();
        rings.close();
    }
}
