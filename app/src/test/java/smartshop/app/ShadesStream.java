package smartshop.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/** A real H.264 stream of plain grey pictures whose shade tells the frame's number, modulo {@value #SHADES}. */
public final class ShadesStream implements AutoCloseable {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 192;
    public static final Instant START = Instant.parse("2026-03-01T09:00:00.123456Z");
    static final int SHADES = 8;
    private static final int FRAMES_PER_SECOND = 15;

    private final H264Encoder encoder;
    private final byte[] bgr = new byte[WIDTH * HEIGHT * 3];
    private final int epoch;
    private long frame;

    public ShadesStream(int epoch) {
        this.epoch = epoch;
        try {
            this.encoder = new H264Encoder(WIDTH, HEIGHT, FRAMES_PER_SECOND, 400_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void requestKeyframe() {
        encoder.requestKeyframe();
    }

    public AccessUnit next() throws IOException {
        Encoded encoded = null;
        while (encoded == null) {
            frame++;
            Arrays.fill(bgr, (byte) (shade(frame)));
            encoded = encoder.encode(bgr, frame * 1_000_000 / FRAMES_PER_SECOND);
        }
        return new AccessUnit(epoch, frame, encoded.ptsMicros(), captured(frame), encoded.keyframe(), encoded.data());
    }

    private static int shade(long frame) {
        return 20 + (int) (frame % SHADES) * 28;
    }

    private static Instant captured(long frame) {
        return START.plus(frame * 1_000_000 / FRAMES_PER_SECOND, ChronoUnit.MICROS);
    }

    /** Whether the picture is the one that was captured at that time. */
    public static boolean belong(I420Picture picture, Instant capturedAt) {
        long frame = Math.round(START.until(capturedAt, ChronoUnit.MICROS) * FRAMES_PER_SECOND / 1e6);
        double luma = 16 + shade(frame) * 219 / 255.0;
        int seen = picture.planes()[picture.width() * (picture.height() / 2) + picture.width() / 2] & 0xff;
        return captured(frame).equals(capturedAt) && Math.abs(seen - luma) < 8;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
