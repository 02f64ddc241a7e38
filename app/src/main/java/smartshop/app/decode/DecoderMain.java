package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/**
 * The decoder's process: access units on standard input, pictures on standard output, see {@link DecoderWire}. Bytes stay in
 * native memory all the way, so its heap can be tiny. It leaves when its input ends or its parent does. See {@link Confinement}
 * for what it cannot do.
 */
public final class DecoderMain {
    /** An access unit delimiter, H.264 section 7.3.2.4. */
    private static final byte[] NO_PICTURE = {0, 0, 0, 1, 9, (byte) 0xf0};

    private final FileChannel in;
    private final FileChannel out;
    private final ByteBuffer unitHeader = ByteBuffer.allocateDirect(DecoderWire.UNIT_HEADER);
    private final ByteBuffer pictureHeader = ByteBuffer.allocateDirect(DecoderWire.PICTURE_HEADER);
    private final ByteBuffer answer = ByteBuffer.allocateDirect(1);
    private final I420Packer packer = new I420Packer();

    private DecoderMain(FileChannel in, FileChannel out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start(); // the end of the input says so as well, but only to a decoder that reads
        av_log_set_level(AV_LOG_FATAL); // a broken stream would fill the log
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out);
                H264Decoder decoder = new H264Decoder()) {
            DecoderMain main = new DecoderMain(in.getChannel(), out.getChannel());
            Loader.load(swscale.class); // what is rarely needed cannot be unpacked later
            if (arguments.length == 0) {
                confine();
                main.run(decoder);
            } else {
                main.rehearse(decoder);
            }
        } catch (EOFException e) {
            // The console closed the pipe: done.
        }
    }

    /** Uses what a start and a first access unit use, for {@link ClassArchive}. It is given nothing of strangers'. */
    private void rehearse(H264Decoder decoder) throws IOException {
        Confinement.rehearse();
        decoder.input(NO_PICTURE.length).put(NO_PICTURE);
        decoder.decode(0, this::picture);
        answer(DecoderWire.READY);
    }

    /** A shop that sees is better than one that does not, so where the system refuses, it is said and not insisted on. */
    private static void confine() {
        try {
            Confinement.enter(Set.of());
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage() + "; it goes on without");
        }
    }

    private void run(H264Decoder decoder) throws IOException {
        answer(DecoderWire.READY);
        while (true) {
            read(unitHeader.clear());
            int length = unitHeader.getInt(0);
            if (length <= 0 || length > DecoderWire.LARGEST_UNIT) {
                throw new IOException("Access unit of " + length + " bytes");
            }
            read(decoder.input(length));
            boolean taken = decoder.decode(unitHeader.getLong(Integer.BYTES), this::picture);
            byte refused = decoder.tooLarge() ? DecoderWire.TOO_LARGE : DecoderWire.REFUSED;
            answer(taken ? DecoderWire.DONE : refused);
        }
    }

    private void picture(AVFrame frame) throws IOException {
        pictureHeader
                .clear()
                .put(DecoderWire.PICTURE)
                .putInt(I420Packer.width(frame))
                .putInt(I420Packer.height(frame))
                .putLong(frame.pts())
                .flip();
        write(pictureHeader);
        write(packer.pack(frame));
    }

    private void answer(byte kind) throws IOException {
        write(answer.clear().put(kind).flip());
    }

    private void read(ByteBuffer whole) throws IOException {
        while (whole.hasRemaining()) {
            if (in.read(whole) < 0) {
                throw new EOFException();
            }
        }
    }

    private void write(ByteBuffer whole) throws IOException {
        while (whole.hasRemaining()) {
            out.write(whole);
        }
    }
}
