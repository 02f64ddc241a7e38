package smartshop.app;

import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import smartshop.app.decode.CameraDecoder;
import smartshop.app.decode.SteadyClock;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.FeedWriter;
import smartshop.app.live.Notices;
import smartshop.camera.link.AccessUnit;

/** One camera's parts from connection to feed. */
final class CameraStation implements Station {
    private final CameraFeed feed;
    private final FeedWriter writer;
    private final CameraDecoder decoder;
    private volatile @Nullable Uplink uplink;

    CameraStation(CameraFeed feed, Clock clock, Notices notices, Runnable frameArrived) {
        this.feed = feed;
        this.writer = new FeedWriter(feed, clock, notices, frameArrived);
        this.decoder = new CameraDecoder(feed, new SteadyClock(), writer::picture, this::requestKeyframe, notices);
    }

    @Override
    public CameraFeed feed() {
        return feed;
    }

    CameraLine connected(Uplink newUplink) {
        uplink = newUplink;
        decoder.interrupted();
        return new CameraLine() {
            @Override
            public void accessUnit(AccessUnit unit) {
                decoder.offer(unit);
            }
        };
    }

    private void requestKeyframe() {
        Uplink current = uplink;
        if (current != null) {
            current.requestKeyframe();
        }
    }

    @Override
    public OptionalLong decoder() {
        return decoder.pid();
    }

    @Override
    public void check() {
        decoder.check();
        writer.check();
    }

    @Override
    public void close() {
        decoder.close();
    }
}
