package smartshop.camera.capture;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.RawPicture;

/** The program gives uncompressed pictures, and the encoder is ours: so that masks are on them before anybody encodes. */
final class RawReader implements PictureReader {
    private final RawPicture picture;
    private final byte[] bytes;
    private final TunedEncoder encoder;
    private final Queue<AnnexB.Unit> ready = new ArrayDeque<>();
    private int filled;
    private Instant began = Instant.EPOCH;
    private final TimeStamps stamps = new TimeStamps();

    /** @param captured what the program gives, without padding */
    RawReader(VideoFormat captured, Tuning tuning) throws IOException {
        encoder = new TunedEncoder(captured, tuning);
        picture = RawPicture.i420(captured.width(), captured.height());
        bytes = new byte[picture.size()];
    }

    @Override
    public void feed(byte[] more, int count, Instant arrived) throws IOException {
        for (int from = 0; from < count; ) {
            if (filled == 0) {
                began = arrived;
            }
            int part = Math.min(count - from, bytes.length - filled);
            System.arraycopy(more, from, bytes, filled, part);
            filled += part;
            from += part;
            if (filled == bytes.length) {
                filled = 0;
                encode();
            }
        }
    }

    private void encode() throws IOException {
        long micros = stamps.of(began);
        Encoded encoded = encoder.encode(picture.filled(bytes), micros);
        if (encoded != null) {
            ready.add(new AnnexB.Unit(encoded.data(), encoded.keyframe(), began));
        }
    }

    @Override
    public AnnexB.@Nullable Unit poll() {
        return ready.poll();
    }

    /** Pictures that wait were made before, perhaps without a mask. */
    void retune(Tuning tuning) throws IOException {
        ready.clear();
        encoder.retune(tuning);
        encoder.requestKeyframe();
    }

    @Override
    public VideoFormat format() {
        return encoder.format();
    }

    @Override
    public void requestKeyframe() {
        encoder.requestKeyframe();
    }

    @Override
    public void close() {
        encoder.close();
        picture.close();
    }
}
