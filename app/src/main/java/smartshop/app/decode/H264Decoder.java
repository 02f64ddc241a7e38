package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * FFmpeg's H.264 decoder and nothing else of FFmpeg: no container is ever parsed. One thread and low delay, because every
 * further decoding thread holds a frame back.
 */
final class H264Decoder implements AutoCloseable {
    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    @FunctionalInterface
    interface Pictures {
        /** The frame is valid during the call. */
        void picture(AVFrame frame) throws IOException;
    }

    H264Decoder() {
        AVCodec codec = avcodec_find_decoder(AV_CODEC_ID_H264);
        context = avcodec_alloc_context3(codec);
        context.thread_count(1);
        context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        context.max_pixels(DecoderWire.MOST_PIXELS);
        if (avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            throw new IllegalStateException("FFmpeg has no H.264 decoder");
        }
    }

    /** Native memory for the next access unit; {@link #decode} takes what was put in. */
    ByteBuffer input(int size) {
        if (av_new_packet(packet, size) < 0) {
            throw new OutOfMemoryError("No memory for an access unit of " + size + " bytes");
        }
        return packet.data().capacity(size).asByteBuffer();
    }

    /** @return whether the decoder took the access unit */
    boolean decode(long capturedMicros, Pictures pictures) throws IOException {
        packet.pts(capturedMicros);
        int taken = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        while (avcodec_receive_frame(context, frame) >= 0) {
            pictures.picture(frame);
        }
        return taken >= 0;
    }

    /** Whether the stream's pictures have more pixels than are decoded. */
    boolean tooLarge() {
        return (long) context.width() * context.height() > DecoderWire.MOST_PIXELS;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
