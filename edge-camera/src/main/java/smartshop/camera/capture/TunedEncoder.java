package smartshop.camera.capture;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;

/**
 * Encodes a source's pictures as they are wanted at the moment. FFmpeg's libopenh264 cannot change an open encoder, so
 * another one takes over, beginning with a keyframe; time stamps go on. For one thread, but {@link #requestKeyframe} is
 * for any.
 */
final class TunedEncoder implements AutoCloseable {
    /** A source that is hardly faster than wanted is not thinned: its own unevenness would cost more pictures. */
    private static final double FASTER = 1.1;

    private final VideoFormat captured;
    private Tuning tuning;
    private volatile H264Encoder encoder;
    private long lastSlot = Long.MIN_VALUE;

    /** @param captured what the source gives */
    TunedEncoder(VideoFormat captured, Tuning tuning) throws IOException {
        this.captured = captured;
        this.tuning = tuning.fitted(captured);
        this.encoder = opened(this.tuning);
    }

    private static H264Encoder opened(Tuning tuning) throws IOException {
        VideoFormat format = tuning.format();
        H264Encoder encoder =
                new H264Encoder(format.width(), format.height(), format.framesPerSecond(), tuning.bitrate());
        encoder.mask(tuning.masks());
        return encoder;
    }

    /** From the next picture on; never more than the source gives. */
    void retune(Tuning wanted) throws IOException {
        Tuning other = wanted.fitted(captured);
        if (!other.sameEncoder(tuning)) {
            H264Encoder old = encoder;
            encoder = opened(other);
            old.close();
        } else if (!other.masks().equals(tuning.masks())) {
            encoder.mask(other.masks());
            encoder.requestKeyframe();
        }
        tuning = other;
    }

    VideoFormat format() {
        return tuning.format();
    }

    /**
     * Encodes a picture of the source.
     *
     * @param micros greater than the one before
     * @return null if the picture is one too many, or the encoder left it out
     */
    @Nullable
    Encoded encode(AVFrame picture, long micros) throws IOException {
        return wanted(micros) ? encoder.encode(picture, micros) : null;
    }

    /** One picture for each of the wanted ones' times, the first that is nearest to it. */
    private boolean wanted(long micros) {
        double wanted = tuning.format().framesPerSecond();
        if (captured.framesPerSecond() < FASTER * wanted) {
            return true;
        }
        long slot = Math.round(micros * wanted / 1e6);
        boolean first = slot != lastSlot;
        lastSlot = slot;
        return first;
    }

    void requestKeyframe() {
        encoder.requestKeyframe();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
