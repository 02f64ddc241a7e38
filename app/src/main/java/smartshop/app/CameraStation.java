package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import smartshop.app.decode.CameraDecoder;
import smartshop.app.decode.DecodedPictures;
import smartshop.app.decode.SteadyClock;
import smartshop.app.decode.Trouble;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.FeedWriter;
import smartshop.app.live.Notices;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/** One camera's parts from connection to feed. */
final class CameraStation implements Station {
    private final CameraFeed feed;
    private final FeedWriter writer;
    private final CameraDecoder decoder;
    private volatile @Nullable Uplink uplink;

    CameraStation(CameraFeed feed, Clock clock, Notices notices, Runnable frameArrived) {
        this.feed = feed;
        this.writer = new FeedWriter(feed, clock, notices, frameArrived);
        this.decoder = new CameraDecoder(feed.id(), new SteadyClock(), new IntoFeed(writer), this::requestKeyframe);
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
    public void tryAgain() {
        decoder.tryAgain();
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

    private record IntoFeed(FeedWriter writer) implements DecodedPictures {
        @Override
        public void picture(I420Picture picture, Instant capturedAt) {
            writer.picture(picture, capturedAt);
        }

        @Override
        public void quarantined(Trouble trouble, Duration pause) {
            writer.quarantined(trouble.words(), pause);
        }

        @Override
        public void triedAgain() {
            writer.triedAgain();
        }
    }
}
