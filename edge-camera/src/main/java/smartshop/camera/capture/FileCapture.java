package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.link.AccessUnit;

/** A recording, played at its own pace as if it happened now. */
final class FileCapture implements CaptureSource {

    /** Opens the recording from its beginning. */
    @FunctionalInterface
    interface Opening {
        EncodedStream open() throws IOException;
    }

    private final Opening opening;
    private final boolean loop;
    private final int epoch;
    private final Pace pace;
    private EncodedStream stream;
    private @Nullable Instant start;
    private @Nullable Tuning tuned;
    private long frame;
    private long firstOfRound;
    private long offset;
    private long last;
    private long step;

    /** @param loop whether to begin again at the end, without a break in the time stamps */
    FileCapture(Opening opening, boolean loop, int epoch, Clock clock) throws IOException {
        this.opening = opening;
        this.loop = loop;
        this.epoch = epoch;
        this.pace = new Pace(clock);
        this.stream = opening.open();
    }

    @Override
    public @Nullable AccessUnit next() throws IOException, InterruptedException {
        Encoded encoded = stream.next();
        // A recording without any picture would be begun again for ever.
        if (encoded == null && loop && frame > firstOfRound) {
            stream.close();
            stream = opening.open();
            if (tuned != null) {
                stream.retune(tuned);
            }
            firstOfRound = frame;
            encoded = stream.next();
        }
        return encoded == null ? null : unit(encoded);
    }

    private AccessUnit unit(Encoded encoded) throws InterruptedException {
        if (frame == firstOfRound) {
            offset = last + step - encoded.ptsMicros();
        }
        long micros = encoded.ptsMicros() + offset;
        step = Math.max(1, micros - last);
        last = micros;
        Instant zero = start == null ? pace.now() : start;
        start = zero;
        pace.until(zero.plus(micros, ChronoUnit.MICROS));
        return new AccessUnit(epoch, frame++, micros, pace.now(), encoded.keyframe(), encoded.data());
    }

    @Override
    public VideoFormat format() {
        return stream.format();
    }

    @Override
    public boolean retune(Tuning tuning) throws IOException {
        tuned = tuning;
        return stream.retune(tuning);
    }

    @Override
    public void requestKeyframe() {
        stream.requestKeyframe();
    }

    @Override
    public void close() {
        stream.close();
    }
}
