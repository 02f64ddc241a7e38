package smartshop.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import smartshop.app.scan.Recording;
import smartshop.app.scan.ScanException;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/**
 * A short stream as a camera sends it, in memory: H.264, one access unit for each look, 200 ms apart. It can be
 * played in a loop.
 *
 * @param units the first one is a keyframe
 */
record Clip(List<Encoded> units) {
    /** The usual size of what a watch looks at. */
    static final Size USUAL = Size.of(640);

    /** Sixteen to nine; both sides even. */
    record Size(int width, int height) {
        static Size of(int width) {
            return new Size(width & ~1, width * 9 / 16 & ~1);
        }
    }

    /** Long enough for several visitors. */
    private static final double DRAWN_SECONDS = 30;

    private static final long SEED = 7;
    private static final double LOOKS_PER_SECOND = 1e9 / LookSchedule.INTERVAL.toNanos();
    /** Bits per second at five pictures a second: about what a camera spends on each picture of this size. */
    private static final int BITRATE = 400_000;

    /** People of the drawn shop. */
    static Clip drawn(Size size) throws IOException {
        ShopScript script = ShopScript.of(SEED, 0, 1, DRAWN_SECONDS);
        DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), size.width(), size.height(), 0);
        try (Builder clip = new Builder(size)) {
            for (int frame = 0; frame < DRAWN_SECONDS * LOOKS_PER_SECOND; frame++) {
                clip.add(shop.draw(frame / LOOKS_PER_SECOND));
            }
            return clip.built();
        }
    }

    /** A recording's frames as the watch would look at them, at this clip's size; at most five minutes of it. */
    static Clip of(Path video, Size size) throws IOException, ScanException {
        LookSchedule schedule = new LookSchedule();
        Recording.Wanted wanted = at -> schedule.due(Instant.EPOCH.plus(at));
        try (Recording recording = Recording.open(video);
                Builder clip = new Builder(size)) {
            for (Recording.Still still = recording.next(wanted);
                    still != null && still.at().compareTo(Duration.ofMinutes(5)) < 0;
                    still = recording.next(wanted)) {
                clip.add(Scaling.area(still.picture(), size.width(), size.height()));
            }
            return clip.built();
        }
    }

    private static final class Builder implements AutoCloseable {
        private final H264Encoder encoder;
        private final List<Encoded> units = new ArrayList<>();
        private long pictures;

        Builder(Size size) throws IOException {
            avutil.av_log_set_level(avutil.AV_LOG_ERROR); // the encoder has a remark about its settings
            encoder = new H264Encoder(size.width(), size.height(), LOOKS_PER_SECOND, BITRATE);
        }

        void add(Picture picture) throws IOException {
            Encoded encoded = encoder.encode(picture.bgr(), pictures++ * LookSchedule.INTERVAL.toNanos() / 1000);
            if (encoded != null) {
                units.add(encoded);
            }
        }

        Clip built() {
            return new Clip(List.copyOf(units));
        }

        @Override
        public void close() {
            encoder.close();
        }
    }
}
