package smartshop.app.decode;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;

/**
 * The decoder of the child process, run in this one: for streams that this program encoded itself, such as the
 * benchmark's. What strangers send never comes here. Belongs to one thread.
 */
public final class OwnStreamDecoder implements AutoCloseable {
    private final H264Decoder decoder = new H264Decoder();
    private final I420Packer packer = new I420Packer();
    private byte[] planes = new byte[0];
    private @Nullable Decoded decoded;

    /** @param micros as they were given with the access unit that the picture came in */
    public record Decoded(I420Picture picture, long micros) {}

    /**
     * @param accessUnit H.264, annex B
     * @return valid until the next call; empty if the access unit made no picture
     */
    public Optional<Decoded> decode(byte[] accessUnit, long micros) {
        decoded = null;
        send(accessUnit, micros, this::keep);
        return Optional.ofNullable(decoded);
    }

    /** FFmpeg's decoder alone: the picture is thrown away where it lies. */
    public void decodeOnly(byte[] accessUnit) {
        send(accessUnit, 0, frame -> {});
    }

    private void send(byte[] accessUnit, long micros, H264Decoder.Pictures pictures) {
        decoder.input(accessUnit.length).put(accessUnit);
        try {
            decoder.decode(micros, pictures);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read or written here
        }
    }

    private void keep(AVFrame frame) {
        int width = I420Packer.width(frame);
        int height = I420Packer.height(frame);
        int size = I420Picture.size(width, height);
        if (planes.length < size) {
            planes = new byte[size];
        }
        packer.pack(frame).get(planes, 0, size);
        decoded = new Decoded(new I420Picture(width, height, planes), frame.pts());
    }

    @Override
    public void close() {
        packer.close();
        decoder.close();
    }
}
