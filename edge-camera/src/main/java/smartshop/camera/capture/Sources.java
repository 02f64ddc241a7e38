package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.avutil;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;

/** Opens sources. */
public final class Sources {
    private final SourceAddress address;
    private final VideoFormat format;
    private final int bitrate;
    private final Clock clock;
    private final Streams streams;

    /**
     * Opens nothing yet.
     *
     * @param format wanted of a camera; a recording keeps its own
     * @param bitrate wanted, bits per second
     */
    public Sources(SourceAddress address, VideoFormat format, int bitrate, Clock clock) {
        this.address = address;
        this.format = format;
        this.bitrate = bitrate;
        this.clock = clock;
        this.streams = new Streams(format, bitrate);
    }

    /**
     * Opens the source anew.
     *
     * @param epoch of the pictures, see {@link smartshop.camera.link.AccessUnit}
     */
    public CaptureSource open(int epoch) throws IOException {
        if (!(address instanceof SourceAddress.Rpicam)) {
            // FFmpeg would write addresses, and with them passwords, to standard error. The Raspberry Pi's own camera
            // does without FFmpeg, and so without loading it.
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        }
        return switch (address) {
            case SourceAddress.Pattern() -> drawn(pattern(), clock.instant(), epoch);
            case SourceAddress.Demo demo -> drawn(shop(demo), demo.start(), epoch);
            case SourceAddress.Rpicam() ->
                new RpicamCapture(RpicamOptions.command(format, bitrate), format, epoch, clock);
            case SourceAddress.Recording(var file, var loop) ->
                new FileCapture(() -> streams.recording(file), loop, epoch, clock);
            case SourceAddress.Rtsp rtsp -> new LiveCapture(streams.network(rtsp), rtsp.toString(), epoch, clock);
            case SourceAddress.V4l2 v4l2 -> new LiveCapture(streams.bus(v4l2), v4l2.device(), epoch, clock);
        };
    }

    private Painter pattern() {
        return new PatternPainter(format.width(), format.height());
    }

    private Painter shop(SourceAddress.Demo demo) {
        ShopScript script = ShopScript.of(demo.seed(), demo.camera(), demo.cameras(), demo.seconds());
        return new DrawnShop(script, DrawnCast.standard(), format.width(), format.height(), demo.camera())::draw;
    }

    private DrawnCapture drawn(Painter painter, Instant zero, int epoch) throws IOException {
        return new DrawnCapture(painter, format, bitrate, zero, epoch, clock);
    }
}
