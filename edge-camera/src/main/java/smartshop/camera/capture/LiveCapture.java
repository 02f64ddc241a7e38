package smartshop.camera.capture;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.link.AccessUnit;

/** A camera that gives its pictures when they are there: they are stamped as they come. */
final class LiveCapture implements CaptureSource {
    private final EncodedStream stream;
    private final String shown;
    private final int epoch;
    private final Clock clock;
    private long frame;
    private long first;

    /** @param shown names the camera in exceptions */
    LiveCapture(EncodedStream stream, String shown, int epoch, Clock clock) {
        this.stream = stream;
        this.shown = shown;
        this.epoch = epoch;
        this.clock = clock;
    }

    @Override
    public AccessUnit next() throws IOException, InterruptedException {
        @Nullable Encoded encoded = stream.next();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (encoded == null) {
            throw new IOException("Lost " + shown);
        }
        if (frame == 0) {
            first = encoded.ptsMicros();
        }
        long micros = Math.max(0, encoded.ptsMicros() - first);
        return new AccessUnit(epoch, frame++, micros, clock.instant(), encoded.keyframe(), encoded.data());
    }

    @Override
    public VideoFormat format() {
        return stream.format();
    }

    @Override
    public boolean retune(Tuning tuning) throws IOException {
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
