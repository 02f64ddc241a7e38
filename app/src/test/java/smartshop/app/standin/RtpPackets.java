package smartshop.app.standin;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_sdp_create;
import static org.bytedeco.ffmpeg.global.avformat.av_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** A clip as RTP packets, cut by FFmpeg as cameras cut it. For one thread. */
final class RtpPackets implements AutoCloseable {
    private static final int PACKET = 1400;

    /** Takes one RTP or RTCP packet. */
    @FunctionalInterface
    interface Wire {
        void packet(byte[] bytes, boolean control) throws IOException;
    }

    private final AVFormatContext in = new AVFormatContext(null);
    private final AVFormatContext out = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final Callback callback;
    private final AVIOContext pipe;

    RtpPackets(StandInClip clip, Wire wire) {
        av_log_set_level(AV_LOG_QUIET);
        check(avformat_open_input(in, clip.file().toString(), (AVInputFormat) null, (AVDictionary) null));
        check(avformat_find_stream_info(in, (PointerPointer<?>) null));
        check(avformat_alloc_output_context2(out, null, "rtp", "rtp://127.0.0.1:0"));
        AVStream stream = avformat_new_stream(out, (AVCodec) null);
        check(avcodec_parameters_copy(stream.codecpar(), in.streams(0).codecpar()));
        callback = new Callback(wire);
        pipe = avio_alloc_context(new BytePointer(av_malloc(PACKET)), PACKET, 1, null, null, callback, null);
        pipe.max_packet_size(PACKET);
        out.pb(pipe);
        check(avformat_write_header(out, (PointerPointer<?>) null));
    }

    String sdp() {
        byte[] text = new byte[8192];
        check(av_sdp_create(out, 1, text, text.length));
        return new String(text, StandardCharsets.UTF_8).split("\0", 2)[0];
    }

    /** Sends the clip's next picture. @return its time in seconds, or -1 at the end */
    double send() {
        av_packet_unref(packet);
        if (av_read_frame(in, packet) < 0) {
            return -1;
        }
        AVRational base = in.streams(0).time_base();
        double at = packet.pts() * av_q2d(base);
        av_packet_rescale_ts(packet, base, out.streams(0).time_base());
        check(av_write_frame(out, packet));
        return at;
    }

    private static void check(int answer) {
        if (answer < 0) {
            throw new UncheckedIOException(new IOException("FFmpeg answers " + answer));
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(in);
        avformat_free_context(out);
        avio_context_free(pipe);
        callback.close();
    }

    private static final class Callback extends Write_packet_Pointer_BytePointer_int {
        private static final int FIRST_CONTROL = 192;
        private static final int LAST_CONTROL = 223;
        private final Wire wire;

        Callback(Wire wire) {
            this.wire = wire;
        }

        @Override
        public int call(Pointer opaque, BytePointer buffer, int size) {
            byte[] bytes = new byte[size];
            buffer.get(bytes);
            int type = bytes[1] & 0xFF;
            try {
                wire.packet(bytes, type >= FIRST_CONTROL && type <= LAST_CONTROL);
                return size;
            } catch (IOException e) {
                return -1;
            }
        }
    }
}
