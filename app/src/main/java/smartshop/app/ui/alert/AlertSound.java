package smartshop.app.ui.alert;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sounds while an alert waits and nobody has muted it. Without an audio device it goes on in silence and says so once.
 * Call on the window's thread; the sound itself has a thread of its own.
 */
public final class AlertSound implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AlertSound.class);

    private final Speaker speaker;
    private final Runnable onSilent;
    private final ObservableBooleanValue calling;
    private final ObservableBooleanValue muted;
    private volatile boolean late;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alert-sound").factory());
    private @Nullable Future<?> next;
    private int call;
    private boolean silent;

    /** @param onSilent called once, on the sound's thread, if this computer cannot sound */
    public AlertSound(AlertsViewModel alerts, Runnable onSilent) {
        this(
                Speaker.ofThisComputer(),
                alerts.soundingProperty(),
                alerts.mutedProperty(),
                alerts.lateProperty(),
                onSilent);
    }

    AlertSound(
            Speaker speaker,
            ObservableBooleanValue calling,
            ObservableBooleanValue muted,
            ObservableBooleanValue late,
            Runnable onSilent) {
        this.speaker = speaker;
        this.calling = calling;
        this.muted = muted;
        this.onSilent = onSilent;
        calling.subscribe(now -> follow());
        muted.subscribe(now -> follow());
        late.subscribe(now -> this.late = now);
    }

    private synchronized void follow() {
        boolean wanted = calling.get() && !muted.get();
        if (wanted && next == null) {
            int thisCall = ++call;
            next = thread.submit(() -> chime(thisCall, 1));
        } else if (!wanted && next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private void chime(int thisCall, int count) {
        try {
            speaker.chime(AlertRhythm.loudness(count - 1, late));
        } catch (Speaker.SilentException e) {
            fellSilent(e);
        }
        synchronized (this) {
            if (next != null && thisCall == call && !thread.isShutdown()) {
                next = thread.schedule(
                        () -> chime(thisCall, count + 1),
                        AlertRhythm.pauseAfter(count).toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        }
    }

    private void fellSilent(Speaker.SilentException why) {
        if (!silent) {
            silent = true;
            log.warn(
                    "Alerts make no sound: {}",
                    why.getCause() == null ? why : why.getCause().toString());
            onSilent.run();
        }
    }

    @Override
    public synchronized void close() {
        next = null;
        thread.shutdownNow();
    }
}
