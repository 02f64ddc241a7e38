package smartshop.app.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;

/**
 * The cameras' decoder in this process, for access units that this process has made itself; what cameras send is decoded
 * in a child process. Belongs to one thread.
 */
public final class PictureDecoder implements AutoCloseable {
    private final H264Decoder decoder = new H264Decoder();
    private final I420Packer packer = new I420Packer();
    private @Nullable Decoded decoded;

    /** @param micros as they were given with the access unit */
    public record Decoded(I420Picture picture, long micros) {}

    /** @return null if the access unit completed no picture */
    public @Nullable Decoded decode(byte[] unit, long micros) throws IOException {
        decoded = null;
        decoder.input(unit.length).put(unit);
        decoder.decode(micros, this::keep);
        return decoded;
    }

    private void keep(AVFrame frame) {
        ByteBuffer packed = packer.pack(frame);
        byte[] planes = new byte[packed.remaining()];
        packed.get(planes);
        decoded = new Decoded(new I420Picture(I420Packer.width(frame), I420Packer.height(frame), planes), frame.pts());
    }

    @Override
    public void close() {
        packer.close();
        decoder.close();
    }
}
