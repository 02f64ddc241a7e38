package smartshop.app;

import java.time.Clock;
import java.util.OptionalLong;
import smartshop.app.decode.SteadyClock;
import smartshop.app.ipcamera.PulledCamera;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.FeedWriter;
import smartshop.app.live.Notices;
import smartshop.storage.camera.CameraSource;

/** A camera whose pictures the console fetches itself. */
final class PulledStation implements Station {
    private final CameraFeed feed;
    private final FeedWriter writer;
    private final Notices notices;
    private PulledCamera camera;
    private boolean closed;

    PulledStation(CameraFeed feed, CameraSource source, Clock clock, Notices notices, Runnable frameArrived) {
        this.feed = feed;
        this.writer = new FeedWriter(feed, clock, notices, frameArrived);
        this.notices = notices;
        this.camera = fetching(source);
    }

    private PulledCamera fetching(CameraSource source) {
        return new PulledCamera(feed, source, new SteadyClock(), new IntoFeed(writer), notices);
    }

    /** The old process has ended when this returns. */
    synchronized void fetchFrom(CameraSource source) {
        if (!closed) {
            camera.close();
            feed.trouble("");
            camera = fetching(source);
        }
    }

    private synchronized PulledCamera camera() {
        return camera;
    }

    @Override
    public CameraFeed feed() {
        return feed;
    }

    @Override
    public OptionalLong decoder() {
        return camera().pid();
    }

    @Override
    public void tryAgain() {
        camera().tryAgain();
    }

    @Override
    public void check() {
        camera().check();
        writer.check();
    }

    @Override
    public synchronized void close() {
        closed = true;
        camera.close();
    }
}
