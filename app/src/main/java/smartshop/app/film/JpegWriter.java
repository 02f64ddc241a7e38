package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;

/**
 * Shrinks pictures and makes JPEGs of them that {@link JpegReader} reads. Their brightness stays of limited range, which no other
 * program expects: they never leave this one. What it works on is overwritten after each picture, and what FFmpeg keeps of the last one by {@link
 * #overwrite}. For one thread.
 */
public final class JpegWriter implements AutoCloseable {
    /** FFmpeg's scale of 2 (best) to 31: about 45 kB for 960 x 540 of a shop. */
    private static final int QUALITY = 6;

    /** In which FFmpeg's encoder keeps pictures, in turn. */
    private static final int BUFFERS = 4;

    private final int mostWidth;
    private final AVPacket packet = av_packet_alloc();
    private final Resizer resizer = new Resizer();
    private @Nullable NativePicture full;
    private @Nullable NativePicture small;
    private @Nullable AVCodecContext context;
    private boolean residue;

    /** @param mostWidth in pixels; what is wider is shrunk */
    public JpegWriter(int mostWidth) {
        this.mostWidth = mostWidth;
    }

    /** What becomes of a JPEG. */
    @FunctionalInterface
    public interface Taker {
        /** @param jpeg valid during the call */
        void take(ByteBuffer jpeg, int width, int height);
    }

    public void write(I420Picture picture, Taker taker) {
        int width = Math.min(picture.width(), mostWidth);
        int height = even((double) picture.height() * width / picture.width());
        NativePicture from = full = sized(full, picture.width(), picture.height());
        NativePicture to = width == picture.width() ? from : (small = sized(small, width, height));
        from.fill(picture);
        residue = true;
        try {
            if (to != from) {
                resizer.resize(from.frame(), to.frame());
            }
            encode(to, taker);
        } finally {
            from.wipe();
            to.wipe();
        }
    }

    private static int even(double side) {
        return Math.max(2, (int) Math.round(side / 2) * 2);
    }

    private static NativePicture sized(@Nullable NativePicture old, int width, int height) {
        if (old != null && old.fits(width, height)) {
            return old;
        }
        if (old != null) {
            old.close();
        }
        return new NativePicture(width, height);
    }

    private void encode(NativePicture picture, Taker taker) {
        encode(encoder(picture.frame().width(), picture.frame().height()), picture, taker);
    }

    private void encode(AVCodecContext encoder, NativePicture picture, Taker taker) {
        picture.frame().color_range(AVCOL_RANGE_JPEG);
        picture.frame().quality(QUALITY * FF_QP2LAMBDA);
        if (avcodec_send_frame(encoder, picture.frame()) < 0 || avcodec_receive_packet(encoder, packet) < 0) {
            throw new IllegalStateException("FFmpeg cannot make a JPEG");
        }
        try {
            taker.take(
                    packet.data().capacity(packet.size()).asByteBuffer(),
                    picture.frame().width(),
                    picture.frame().height());
        } finally {
            Pointer.memset(packet.data(), 0, packet.size());
            av_packet_unref(packet);
        }
    }

    private AVCodecContext encoder(int width, int height) {
        AVCodecContext old = context;
        if (old != null && old.width() == width && old.height() == height) {
            return old;
        }
        rest();
        AVCodec codec = Codecs.encoder(AV_CODEC_ID_MJPEG);
        AVCodecContext made = avcodec_alloc_context3(codec);
        made.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).color_range(AVCOL_RANGE_JPEG);
        made.time_base().num(1).den(1);
        made.thread_count(1).flags(made.flags() | AV_CODEC_FLAG_QSCALE);
        made.global_quality(QUALITY * FF_QP2LAMBDA);
        context = made;
        if (avcodec_open2(made, codec, (AVDictionary) null) < 0) {
            throw new IllegalStateException("FFmpeg has no JPEG encoder");
        }
        flush(made);
        return made;
    }

    private void flush(AVCodecContext encoder) {
        try (NativePicture noise = new NativePicture(encoder.width(), encoder.height())) {
            noise.fill(Noise.of(encoder.width(), encoder.height()));
            for (int buffer = 0; buffer < BUFFERS; buffer++) {
                encode(encoder, noise, (jpeg, width, height) -> {});
            }
        }
    }

    /** Overwrites what FFmpeg has of the last picture in memory of its own. Call it when none follows soon; it costs as much as a large one. */
    public void overwrite() {
        AVCodecContext encoder = context;
        if (!residue || encoder == null) {
            return;
        }
        flush(encoder);
        if (full != null && small != null) {
            resizer.resize(full.frame(), small.frame()); // which are empty
        }
        residue = false;
    }

    /** Lets the encoder go, which had the last picture in memory of its own. */
    public void rest() {
        if (context != null) {
            overwrite();
            avcodec_free_context(context);
            context = null;
        }
    }

    @Override
    public void close() {
        rest();
        resizer.close();
        av_packet_free(packet);
        if (full != null) {
            full.close();
        }
        if (small != null) {
            small.close();
        }
    }
}
