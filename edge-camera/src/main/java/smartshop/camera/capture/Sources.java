package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.bytedeco.ffmpeg.global.avutil;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;

/** Opens sources. */
public final class Sources {
    private final SourceAddress address;
    private final Clock clock;
    private final LongSupplier nanos;

    /**
     * Opens nothing yet.
     *
     * @param nanos monotonic time
     */
    public Sources(SourceAddress address, Clock clock, LongSupplier nanos) {
        this.address = address;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Whether pictures are captured as they are wanted; a recording and a camera on the network have their own. */
    public boolean formatIsOurs() {
        return !(address instanceof SourceAddress.Recording || address instanceof SourceAddress.Rtsp);
    }

    /** Whether the encoder is the Raspberry Pi's hardware, as long as there are no masks. */
    public boolean hardwareEncoder() {
        return address instanceof SourceAddress.Rpicam
                && !RpicamOptions.ofThisBoard().software();
    }

    /**
     * Opens the source anew.
     *
     * @param epoch of the pictures, see {@link smartshop.camera.link.AccessUnit}
     * @param format wanted of a camera; a recording keeps its own
     * @param tuning of the pictures until {@link CaptureSource#retune}
     */
    public CaptureSource open(int epoch, VideoFormat format, Tuning tuning) throws IOException {
        if (!(address instanceof SourceAddress.Rpicam)) {
            // FFmpeg would write addresses, and with them passwords, to standard error. The Raspberry Pi's own camera
            // does without FFmpeg, and so without loading it.
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        }
        Streams streams = new Streams(format, tuning);
        return switch (address) {
            case SourceAddress.Pattern() ->
                new DrawnCapture(pattern(format), format, tuning, clock.instant(), epoch, clock);
            case SourceAddress.Demo demo ->
                new DrawnCapture(shop(demo, format), format, tuning, demo.start(), epoch, clock);
            case SourceAddress.Rpicam() ->
                new RpicamCapture(RpicamCapture.Program.ofThisBoard(), format, tuning, epoch, clock, nanos);
            case SourceAddress.Recording(var file, var loop) ->
                new FileCapture(() -> streams.recording(file), loop, epoch, clock);
            case SourceAddress.Rtsp rtsp -> new LiveCapture(streams.network(rtsp), rtsp.toString(), epoch, clock);
            case SourceAddress.V4l2 v4l2 -> new LiveCapture(streams.bus(v4l2), v4l2.device(), epoch, clock);
        };
    }

    private static Painter pattern(VideoFormat format) {
        return new PatternPainter(format.width(), format.height());
    }

    private static Painter shop(SourceAddress.Demo demo, VideoFormat format) {
        ShopScript script = ShopScript.of(demo.seed(), demo.camera(), demo.cameras(), demo.seconds());
        return new DrawnShop(script, DrawnCast.standard(), format.width(), format.height(), demo.camera())::draw;
    }
}
