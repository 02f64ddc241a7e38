package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import org.bytedeco.ffmpeg.global.avutil;

/** Opens a device's camera to read with it instead of streaming. */
public final class GreySources {
    private final SourceAddress address;
    private final Clock clock;

    public GreySources(SourceAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** Whether there is anything to read in the pictures: those that are drawn show no code. */
    public boolean readable() {
        return !(address instanceof SourceAddress.Pattern || address instanceof SourceAddress.Demo);
    }

    public GreyPictures open() throws IOException {
        if (!(address instanceof SourceAddress.Rpicam)) {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        }
        return switch (address) {
            case SourceAddress.Rpicam() -> RpicamGrey.ofThisBoard();
            case SourceAddress.Recording(var file, var loop) -> new DecodedGrey(Streams.open(file), new Pace(clock));
            case SourceAddress.Rtsp rtsp -> new DecodedGrey(Streams.open(rtsp), null);
            case SourceAddress.V4l2 v4l2 -> new DecodedGrey(Streams.open(v4l2, READING), null);
            default -> throw new IOException("Pictures that are drawn show no code");
        };
    }

    /** A code held before the lens is large: more pixels would only take longer. */
    private static final VideoFormat READING = new VideoFormat(640, 480, 15);
}
