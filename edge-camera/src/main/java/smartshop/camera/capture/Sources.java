package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;

/** Opens sources. */
public final class Sources {
    private final SourceAddress address;
    private final VideoFormat format;
    private final int bitrate;
    private final Clock clock;

    /**
     * @param format wanted of a camera; a recording keeps its own
     * @param bitrate wanted, bits per second
     */
    public Sources(SourceAddress address, VideoFormat format, int bitrate, Clock clock) {
        this.address = address;
        this.format = format;
        this.bitrate = bitrate;
        this.clock = clock;
    }

    /** @param epoch of the pictures, see {@link smartshop.camera.link.AccessUnit} */
    public CaptureSource open(int epoch) throws IOException {
        return switch (address) {
            case SourceAddress.Pattern() -> drawn(new PatternPainter(format.width(), format.height()), epoch);
            case SourceAddress.Recording(var file, var loop) -> new FileCapture(file, loop, bitrate, epoch, clock);
            case SourceAddress.Rpicam() -> throw new IOException("Not yet");
            case SourceAddress.V4l2 v4l2 -> throw new IOException("Not yet " + v4l2);
            case SourceAddress.Rtsp rtsp -> throw new IOException("Not yet " + rtsp);
            case SourceAddress.Demo demo -> throw new IOException("Not yet " + demo);
        };
    }

    private DrawnCapture drawn(Painter painter, int epoch) {
        return new DrawnCapture(painter, format, bitrate, clock.instant(), epoch, clock);
    }
}
