package smartshop.app.decode;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import smartshop.app.decode.Confinement.Allowance;

/** Opens a source and writes its pictures, until it ends. Runs in a process of its own, on one thread. */
final class Puller {
    private PulledSource source;
    private final PullerOutput out;
    private final RateLimit limit;

    Puller(PulledSource source, PullerOutput out) {
        this.source = source;
        this.out = out;
        this.limit = new RateLimit(source.wanted().framesPerSecond());
    }

    /** @throws IOException if nobody reads the pictures any more */
    void run() throws IOException {
        try {
            // What is not loaded yet cannot be later.
            Loader.load(avformat.class);
            Loader.load(swscale.class);
            if (source.kind() == PulledSource.Kind.RTSP) {
                source = Reachability.resolved(source);
            }
            if (source.kind() != PulledSource.Kind.USB) {
                confine();
            }
            PictureTimes times = source.kind() == PulledSource.Kind.FILE
                    ? new RecordedTimes(Clock.systemUTC())
                    : new LiveTimes(Clock.systemUTC(), System::nanoTime);
            play(times, true);
            while (source.kind() == PulledSource.Kind.FILE) {
                times.again();
                play(times, false);
            }
            throw new PullException(PullFailure.Kind.ENDED);
        } catch (PullException e) {
            out.failed(e.failure());
        }
    }

    /** A shop that sees is better than one that does not, so where the system refuses, it is said and not insisted on. */
    private void confine() throws IOException {
        try {
            Confinement.enter(
                    switch (source.kind()) {
                        case RTSP -> Set.of(Allowance.NETWORK);
                        case USB -> Set.of();
                        case FILE -> Set.of(Allowance.READING);
                    });
        } catch (IllegalStateException e) {
            out.unconfined();
        }
    }

    private void play(PictureTimes times, boolean first) throws IOException, PullException {
        try (PulledInput input = new PulledInput(source);
                PulledDecoder decoder = new PulledDecoder(input.parameters(), source.kind());
                I420Packer packer = new I420Packer()) {
            Upright upright = new Upright(input.counterClockwiseQuarters());
            if (first && source.kind() == PulledSource.Kind.USB) {
                confine(); // a USB camera is opened for writing
            }
            if (first) {
                out.opened(upright.turned(input.format()));
            }
            long pictures = 0;
            for (AVPacket packet = input.read(); packet != null; packet = input.read()) {
                boolean keyframe = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
                if (times.worthDecoding(input.micros(packet), keyframe)) {
                    pictures += decoder.decode(
                            packet, frame -> write(frame, times.captured(input.micros(frame)), upright, packer));
                }
            }
            pictures += decoder.rest(frame -> write(frame, times.captured(input.micros(frame)), upright, packer));
            if (pictures == 0) {
                // Begun again for ever, it would be a busy loop.
                throw new PullException(PullFailure.Kind.NO_VIDEO);
            }
        }
    }

    private void write(AVFrame frame, long capturedMicros, Upright upright, I420Packer packer) throws IOException {
        int width = I420Packer.width(frame);
        int height = I420Packer.height(frame);
        if (limit.lets(capturedMicros) && width > 0 && height > 0) {
            out.picture(
                    upright.width(width, height),
                    upright.height(width, height),
                    capturedMicros,
                    upright.turned(packer.pack(frame), width, height));
        }
    }
}
