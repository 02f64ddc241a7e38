package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import smartshop.recognition.image.I420Picture;

/** Reads what {@link JpegWriter} wrote, into pictures of one size; what FFmpeg keeps of the last one is overwritten by {@link #wipe}. For one
 * thread. */
public final class JpegReader implements AutoCloseable {
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final Resizer resizer = new Resizer();
    private final NativePicture resized;
    private final I420Picture picture;
    private final byte[] noise;

    /**
     * @param width of its pictures, even
     * @param height of its pictures, even
     */
    public JpegReader(int width, int height) {
        AVCodec codec = Codecs.decoder(AV_CODEC_ID_MJPEG);
        context = avcodec_alloc_context3(codec).thread_count(1);
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw new IllegalStateException("FFmpeg has no JPEG decoder");
        }
        resized = new NativePicture(width, height);
        picture = new I420Picture(width, height, new byte[I420Picture.size(width, height)]);
        noise = noise(width, height);
        wipe();
    }

    private static byte[] noise(int width, int height) {
        AtomicReference<byte[]> made = new AtomicReference<>(new byte[0]);
        try (JpegWriter writer = new JpegWriter(width)) {
            writer.write(Noise.of(width, height), (jpeg, w, h) -> {
                made.set(new byte[jpeg.remaining()]);
                jpeg.get(made.get());
            });
        }
        return Objects.requireNonNull(made.get());
    }

    /** @return the same picture for each call; may be painted on */
    public I420Picture read(ByteBuffer jpeg) {
        decode(jpeg);
        return picture;
    }

    private void decode(ByteBuffer jpeg) {
        int size = jpeg.remaining();
        if (av_new_packet(packet, size) < 0) {
            throw new OutOfMemoryError("No memory for a JPEG of " + size + " bytes");
        }
        packet.data().capacity(size).asByteBuffer().put(jpeg);
        try {
            if (avcodec_send_packet(context, packet) < 0 || avcodec_receive_frame(context, frame) < 0) {
                throw new IllegalStateException("A JPEG of ours cannot be read");
            }
            copy();
        } finally {
            Pointer.memset(packet.data(), 0, size);
            av_packet_unref(packet);
            NativePicture.wipe(frame);
            av_frame_unref(frame);
        }
    }

    private void copy() {
        if (resized.fits(frame.width(), frame.height())) {
            NativePicture.copy(frame, picture.planes());
            return;
        }
        resizer.resize(frame, resized.frame());
        NativePicture.copy(resized.frame(), picture.planes());
        resized.wipe();
    }

    /** Overwrites the picture, and what FFmpeg has of it in memory of its own. Costs as much as reading a large one. */
    public void wipe() {
        decode(ByteBuffer.wrap(noise));
        Arrays.fill(picture.planes(), (byte) 0);
    }

    @Override
    public void close() {
        wipe();
        resizer.close();
        resized.close();
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
