package smartshop.app;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import smartshop.app.backfill.Backfill;
import smartshop.app.backfill.Intake;
import smartshop.app.decode.CameraDecoder;
import smartshop.app.decode.SteadyClock;
import smartshop.app.ingest.CameraLine;
import smartshop.app.ingest.Uplink;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.DeviceReport;
import smartshop.app.live.FeedWriter;
import smartshop.app.live.Notices;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Hello;
import smartshop.camera.link.KeyframeRequest;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.link.Telemetry;

/** One camera's parts from connection to feed. */
final class CameraStation implements Station {
    private final CameraFeed feed;
    private final FeedWriter writer;
    private final CameraDecoder decoder;
    private final StreamDesk streams;
    private final Clock clock;
    private final Intake intake;
    private volatile @Nullable Uplink uplink;
    private volatile boolean keeps;

    CameraStation(
            CameraFeed feed,
            StreamDesk streams,
            Backfill backfill,
            Clock clock,
            Notices notices,
            Runnable frameArrived) {
        this.feed = feed;
        this.streams = streams;
        this.intake = backfill.intake(feed, () -> keeps, this::send);
        this.clock = clock;
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

            @Override
            public void segmentPart(SegmentPart part) {
                intake.part(part);
            }

            @Override
            public void message(LinkMessage message) {
                heard(message);
            }
        };
    }

    private void heard(LinkMessage message) {
        Optional<DeviceReport> known = feed.device();
        if (message instanceof Hello hello) {
            feed.device(new DeviceReport(hello, null, clock.instant()));
            settle();
        } else if (message instanceof SegmentOffer offer) {
            intake.offered(offer);
        } else if (message instanceof Telemetry telemetry && known.isPresent()) {
            feed.device(new DeviceReport(known.get().hello(), telemetry, clock.instant()));
        }
    }

    /** Tells the device what is wanted of its stream, if it is there: the newest word last, whoever calls meanwhile. */
    synchronized void settle() {
        keeps = streams.spools(feed.id());
        feed.device().ifPresent(device -> send(streams.settings(feed.id(), device.hello())));
    }

    private void requestKeyframe() {
        send(new KeyframeRequest());
    }

    private void send(LinkMessage message) {
        Uplink current = uplink;
        if (current != null) {
            current.send(message);
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
        keeps = false;
        decoder.close();
    }
}
