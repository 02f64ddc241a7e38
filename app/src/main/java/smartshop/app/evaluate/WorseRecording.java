package smartshop.app.evaluate;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import smartshop.app.decode.OwnStreamDecoder;
import smartshop.app.scan.Recording;
import smartshop.app.scan.ScanException;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.recognition.image.Picture;

/** A recording as a worse camera would have sent it: changed, encoded as a device does, decoded as the console does; in memory. */
final class WorseRecording implements Recording {
    private final Recording original;
    private final Worse worse;
    private final OwnStreamDecoder decoder = new OwnStreamDecoder();
    private @Nullable H264Encoder encoder;
    private long frames;

    /** @param original closed by this one */
    WorseRecording(Recording original, Worse worse) {
        this.original = original;
        this.worse = worse;
    }

    @Override
    public @Nullable Still next(Wanted wanted) throws ScanException {
        try {
            for (Still still = original.next(this::kept); still != null; still = original.next(this::kept)) {
                OwnStreamDecoder.Decoded seen = through(worse.change(still.picture()), still.at());
                if (seen != null) {
                    Duration at = Duration.of(seen.micros(), ChronoUnit.MICROS);
                    if (wanted.at(at)) {
                        return new Still(seen.picture().toPicture(), at);
                    }
                }
            }
            return null;
        } catch (IOException e) {
            throw new ScanException("A recording could not be encoded again: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Leaves out as many frames as the worse camera does not take. */
    private boolean kept(Duration at) {
        boolean kept = worse != Worse.FEW_FRAMES || at.toNanos() / 1e9 * framesPerSecond() >= frames - 1e-3;
        if (kept) {
            frames++;
        }
        return kept;
    }

    private OwnStreamDecoder.@Nullable Decoded through(Picture picture, Duration at) throws IOException {
        H264Encoder to = encoder;
        if (to == null) {
            to = new H264Encoder(picture.width(), picture.height(), framesPerSecond(), worse.bitrate());
            encoder = to;
        }
        Encoded sent = to.encode(picture.bgr(), at.toNanos() / 1000);
        return sent == null
                ? null
                : decoder.decode(sent.data(), sent.ptsMicros()).orElse(null);
    }

    @Override
    public Duration length() {
        return original.length();
    }

    @Override
    public double framesPerSecond() {
        return worse.framesPerSecond(original.framesPerSecond());
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
        decoder.close();
        original.close();
    }
}
