package smartshop.camera;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.camera.capture.Tuning;
import smartshop.camera.capture.VideoFormat;
import smartshop.camera.link.Mask;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.rate.Ladder;
import smartshop.camera.rate.RateControl;
import smartshop.camera.uplink.LinkState;

/** What the pictures should be like now: what the console wants, and of that what the link carries. Any thread may call. */
final class Steering {
    private static final Duration EVERY = Duration.ofMillis(200);

    private final VideoFormat configured;
    private final int configuredBitrate;
    private final boolean hardwareEncoder;
    private final RateControl rate;
    private VideoFormat top;
    private int topBitrate;
    private List<Mask> masks = List.of();
    private @Nullable StreamSettings settings;
    private long decided;
    private boolean inForce = true;

    /**
     * @param configured used until the console has said what it wants
     * @param hardwareEncoder whether the pictures without masks come from the Raspberry Pi's
     */
    Steering(VideoFormat configured, int bitrate, boolean hardwareEncoder, long nanos) {
        this.configured = configured;
        this.configuredBitrate = bitrate;
        this.top = configured;
        this.topBitrate = bitrate;
        this.hardwareEncoder = hardwareEncoder;
        this.decided = nanos;
        this.rate = new RateControl(ladder());
    }

    private Ladder ladder() {
        boolean hardware = hardwareEncoder && masks.isEmpty();
        return Ladder.below(top, topBitrate, hardware ? Ladder.HARDWARE_FLOOR : 0);
    }

    synchronized void settings(StreamSettings wanted) {
        settings = wanted;
        top = new VideoFormat(wanted.width(), wanted.height(), wanted.framesPerSecond());
        topBitrate = wanted.bitrate();
        masks = wanted.masks();
        rate.ladder(ladder());
    }

    /** The newest from the console; empty until it has spoken. */
    synchronized Optional<StreamSettings> settings() {
        return Optional.ofNullable(settings);
    }

    /** What the pictures are like where the console wants nothing else. */
    VideoFormat configured() {
        return configured;
    }

    /** Bits per second. */
    int configuredBitrate() {
        return configuredBitrate;
    }

    /** The most that is wanted of a camera. */
    synchronized VideoFormat top() {
        return top;
    }

    synchronized List<Mask> masks() {
        return masks;
    }

    /** What the next picture should be like. */
    synchronized Tuning wanted() {
        return new Tuning(rate.rung().format(), rate.rung().bitrate(), masks);
    }

    /**
     * Decides anew, if it is time.
     *
     * @param settled whether the pictures are already what was decided last; if not, only a link that is stuck counts
     */
    synchronized void steer(LinkState link, boolean settled, long nanos) {
        if (nanos - decided < EVERY.toNanos()) {
            return;
        }
        decided = nanos;
        if (settled && !inForce) {
            rate.inForce(nanos);
        }
        inForce = settled;
        if (!settled && link.connected() && link.queueAge().compareTo(RateControl.STUCK) <= 0) {
            return;
        }
        if (link.connected()) {
            rate.decide(link.queueAge(), link.carried(), nanos);
        } else {
            rate.unlinked();
        }
    }
}
