package smartshop.app.benchmark;

import java.util.stream.Stream;
import smartshop.app.decode.OwnStreamDecoder;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;

/** Plays a clip over and over. Belongs to one thread. */
final class Player implements AutoCloseable {
    private final Clip clip;
    private final OwnStreamDecoder decoder = new OwnStreamDecoder();
    private int next;

    Player(Clip clip) {
        this.clip = clip;
    }

    /** The next picture, as the watch gets it. */
    Picture next() {
        return nextPlanes().toPicture();
    }

    /** The same as it comes out of the decoder; valid until the next one. */
    I420Picture nextPlanes() {
        while (true) {
            OwnStreamDecoder.Decoded decoded = decoder.decode(unit(), 0).orElse(null);
            if (decoded != null) {
                return decoded.picture();
            }
        }
    }

    /** From here to the clip's end. */
    Stream<Picture> once() {
        return Stream.generate(this::next).limit(clip.units().size());
    }

    /** The next access unit through FFmpeg's decoder and nothing else. */
    void decodeOnly() {
        decoder.decodeOnly(unit());
    }

    private byte[] unit() {
        byte[] unit = clip.units().get(next).data();
        next = (next + 1) % clip.units().size();
        return unit;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
