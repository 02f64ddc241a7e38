package smartshop.app.clip;

import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
    private final Rings rings;
    private final ClipMaker maker;
    private final Clips clips;

    /**
     * @param models stay open until this is closed
     * @param open whether people may still say of an alert that it is the person
     * @param selfTest whether that is somebody who tries it on themselves
     * @param nanos a clock that nobody sets
     */
    public Clipping(
            Database storage,
            Access access,
            ModelPack models,
            Watch watch,
            Predicate<UUID> open,
            Predicate<PersonId> selfTest,
            Notices notices,
            LongSupplier nanos) {
        rings = new Rings(watch::looksAt, nanos);
        maker = new ClipMaker(rings, models, storage.evidenceClips(), open, selfTest, notices, nanos);
        clips = new Clips(storage.evidenceClips(), access);
        watch.showTo(rings);
    }

    /** Alerts have clips from now on. */
    public void begin(AlertCenter alerts) {
        alerts.add("clips", maker);
    }

    /** People have said that it is the person. */
    public void confirmed(Alert alert) {
        maker.confirmed(alert);
    }

    /** Brings the passing of time, and where the watch may look, up to date. Call it about twice a second. */
    public void check() {
        rings.check();
        maker.check();
    }

    public Clips clips() {
        return clips;
    }

    Rings rings() {
        return rings;
    }

    @Override
    public void close() {
        maker.close();
        rings.close();
    }
}
