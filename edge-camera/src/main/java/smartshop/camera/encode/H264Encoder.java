package smartshop.camera.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.Mask;

/**
 * H.264 by FFmpeg's libopenh264, which is what its LGPL build has: Annex B, parameter sets before every keyframe, a
 * keyframe every two seconds or when asked, no B-frames, so that every picture comes out as it goes in. For one thread,
 * but {@link #requestKeyframe} is for any.
 */
public final class H264Encoder implements AutoCloseable {
    private static final String CODEC = "libopenh264";
    private static final double KEYFRAME_SECONDS = 2;
    private static final int MICROS = 1_000_000;

    private final AVCodecContext context;
    private final AVFrame picture;
    private final RawPicture bgr;
    private final AVPacket packet;
    private final Scaler scaler;
    private final MaskPainter masks = new MaskPainter();
    private final AtomicBoolean keyframeWanted = new AtomicBoolean();
    private boolean closed;

    /**
     * Starts an encoder.
     *
     * @param width in pixels, even
     * @param height in pixels, even
     * @param bitrate aimed at, bits per second
     * @throws IOException if FFmpeg cannot encode such pictures
     */
    public H264Encoder(int width, int height, double framesPerSecond, int bitrate) throws IOException {
        if (width < 2 || height < 2) {
            throw new IOException("Pictures of %d x %d cannot be encoded".formatted(width, height));
        }
        AVCodec codec = NativeCheck.made(avcodec.avcodec_find_encoder_by_name(CODEC), CODEC);
        context = avcodec.avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        context.time_base().num(1).den(MICROS);
        context.framerate(avutil.av_d2q(framesPerSecond, MICROS));
        context.bit_rate(bitrate).rc_max_rate(2L * bitrate);
        context.gop_size((int) Math.max(1, Math.round(KEYFRAME_SECONDS * framesPerSecond)));
        context.max_b_frames(0).thread_count(1);
        context.colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
        open(codec);
        picture = RawPicture.allocated(width, height, AV_PIX_FMT_YUV420P);
        bgr = RawPicture.bgr(width, height);
        packet = avcodec.av_packet_alloc();
        scaler = new Scaler(picture);
    }

    private void open(AVCodec codec) throws IOException {
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "rc_mode", "bitrate", 0);
        int answer = avcodec.avcodec_open2(context, codec, options);
        avutil.av_dict_free(options);
        if (answer < 0) {
            avcodec.avcodec_free_context(context);
            throw new IOException("FFmpeg cannot encode H.264 of this size, rate and bitrate");
        }
    }

    /** From the next picture on, these parts are black. */
    public void mask(List<Mask> wanted) {
        masks.masks(wanted);
    }

    /** The next picture is a keyframe. */
    public void requestKeyframe() {
        keyframeWanted.set(true);
    }

    /**
     * Encodes a picture.
     *
     * @param pixels three bytes a pixel, row after row, of the encoder's size
     * @param ptsMicros greater than the one before
     * @return null if the encoder left the picture out
     */
    public @Nullable Encoded encode(byte[] pixels, long ptsMicros) throws IOException {
        return encode(bgr.filled(pixels), ptsMicros);
    }

    /** As {@link #encode(byte[], long)}, for a picture of any size and format. */
    public @Nullable Encoded encode(AVFrame source, long ptsMicros) throws IOException {
        scaler.scale(source);
        masks.paint(picture);
        picture.pts(ptsMicros);
        picture.pict_type(keyframeWanted.getAndSet(false) ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        NativeCheck.check(avcodec.avcodec_send_frame(context, picture), "A picture cannot be encoded");
        int answer = avcodec.avcodec_receive_packet(context, packet);
        if (answer == avutil.AVERROR_EAGAIN()) {
            return null;
        }
        NativeCheck.check(answer, "A picture cannot be encoded");
        byte[] data = new byte[packet.size()];
        packet.data().get(data);
        Encoded encoded = new Encoded(packet.pts(), (packet.flags() & AV_PKT_FLAG_KEY) != 0, data);
        avcodec.av_packet_unref(packet);
        return encoded;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        scaler.close();
        avcodec.av_packet_free(packet);
        bgr.close();
        avutil.av_frame_free(picture);
        avcodec.avcodec_free_context(context);
    }
}
