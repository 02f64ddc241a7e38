package smartshop.camera.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;

/**
 * A recording, played at its own pace as if it happened now. H.264 goes through untouched, except with B-frames, which
 * the link does not carry: they would delay every picture.
 */
final class FileCapture implements CaptureSource {
    private static final double FALLBACK_RATE = 25;

    private final Path file;
    private final boolean loop;
    private final int bitrate;
    private final int epoch;
    private final Pace pace;
    private EncodedStream stream;
    private long frame;
    private long round;
    private @Nullable Instant start;
    private long offset;
    private long last;
    private long step;

    FileCapture(Path file, boolean loop, int bitrate, int epoch, Clock clock) throws IOException {
        this.file = file;
        this.loop = loop;
        this.bitrate = bitrate;
        this.epoch = epoch;
        this.pace = new Pace(clock);
        this.stream = open();
    }

    private EncodedStream open() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        MediaInput input = new MediaInput("file:" + file, file.toString(), null, Map.of());
        boolean through = input.parameters().codec_id() == avcodec.AV_CODEC_ID_H264
                && input.parameters().video_delay() == 0;
        return through ? new PassedThrough(input) : new Transcoded(input, encoder(input));
    }

    private H264Encoder encoder(MediaInput input) {
        double rate = input.framesPerSecond() > 0 ? input.framesPerSecond() : FALLBACK_RATE;
        int width = input.parameters().width() & ~1;
        int height = input.parameters().height() & ~1;
        return new H264Encoder(width, height, rate, bitrate);
    }

    @Override
    public @Nullable AccessUnit next() throws IOException, InterruptedException {
        Encoded encoded = stream.next();
        if (encoded == null && loop && frame > round) {
            again();
            encoded = stream.next();
        }
        return encoded == null ? null : unit(encoded);
    }

    private AccessUnit unit(Encoded encoded) throws InterruptedException {
        if (frame == round) {
            offset = (frame == 0 ? 0 : last + step) - encoded.ptsMicros();
        }
        long micros = encoded.ptsMicros() + offset;
        step = Math.max(1, micros - last);
        last = micros;
        Instant zero = start == null ? pace.now() : start;
        start = zero;
        pace.until(zero.plus(micros, ChronoUnit.MICROS));
        return new AccessUnit(epoch, frame++, micros, pace.now(), encoded.keyframe(), encoded.data());
    }

    private void again() throws IOException {
        stream.close();
        stream = open();
        round = frame;
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
