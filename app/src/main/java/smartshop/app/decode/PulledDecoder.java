package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_RAWVIDEO;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** FFmpeg's decoders for what cameras send, and no others. One thread: every further one holds a picture back. */
final class PulledDecoder implements AutoCloseable {
    /** FFmpeg's names, for its own filter of decoders. */
    static final String ALLOWED = "h264,hevc,mjpeg,rawvideo";

    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();

    PulledDecoder(AVCodecParameters parameters, PulledSource.Kind kind) throws PullException {
        name(parameters, kind);
        AVCodec codec = avcodec_find_decoder(parameters.codec_id());
        context = avcodec_alloc_context3(codec);
        avcodec_parameters_to_context(context, parameters);
        context.thread_count(1);
        context.max_pixels(DecoderWire.MOST_PIXELS);
        if (kind != PulledSource.Kind.FILE) {
            context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        }
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            close();
            throw new PullException(PullFailure.Kind.NOT_A_CAMERA);
        }
    }

    /**
     * What people call the codec.
     *
     * @throws PullException if it is none of those that are decoded
     */
    static String name(AVCodecParameters parameters, PulledSource.Kind kind) throws PullException {
        int codec = parameters.codec_id();
        if (codec == AV_CODEC_ID_RAWVIDEO && kind == PulledSource.Kind.USB) {
            return "uncompressed";
        }
        return switch (codec) {
            case AV_CODEC_ID_H264 -> "H.264";
            case AV_CODEC_ID_HEVC -> "H.265";
            case AV_CODEC_ID_MJPEG -> "Motion JPEG";
            default ->
                throw new PullException(new PullFailure(
                        PullFailure.Kind.UNSUPPORTED, avcodec_get_name(codec).getString()));
        };
    }

    /** A broken packet is passed over: the pictures around it are still worth seeing. @return how many pictures came */
    int decode(@Nullable AVPacket packet, H264Decoder.Pictures pictures) throws IOException {
        avcodec_send_packet(context, packet);
        int count = 0;
        while (avcodec_receive_frame(context, frame) >= 0) {
            pictures.picture(frame);
            count++;
        }
        return count;
    }

    /** What the decoder still holds at the end. */
    int rest(H264Decoder.Pictures pictures) throws IOException {
        return decode(null, pictures);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(context);
    }
}
