package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close_dyn_buf;
import static org.bytedeco.ffmpeg.global.avformat.avio_open_dyn_buf;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_free;

import java.time.Instant;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import smartshop.recognition.image.I420Picture;

/**
 * Makes an MP4 of H.264 in memory, by FFmpeg's libopenh264: it plays in every browser. A keyframe for each second, so that one may go
 * to any moment. For one thread.
 */
public final class Mp4Writer implements AutoCloseable {
    private static final String CODEC = "libopenh264";
    private static final int MICROS = 1_000_000;

    private final AVCodecContext encoder;
    private final AVFormatContext file = new AVFormatContext(null);
    private final AVIOContext memory = new AVIOContext(null);
    private final AVStream stream;
    private final AVPacket packet = av_packet_alloc();
    private final NativePicture picture;
    private int bytes;
    private boolean closed;
    private boolean written;

    /**
     * @param width in pixels, even
     * @param height in pixels, even
     * @param perSecond about how many pictures
     * @param bitrate bits a second
     * @param begins written into the file
     */
    public Mp4Writer(int width, int height, int perSecond, int bitrate, Instant begins) {
        AVCodec codec = Codecs.encoder(CODEC);
        encoder = avcodec_alloc_context3(codec);
        encoder.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
        encoder.time_base().num(1).den(MICROS);
        encoder.framerate().num(perSecond).den(1);
        encoder.bit_rate(bitrate).rc_max_rate(bitrate).gop_size(perSecond);
        encoder.max_b_frames(0).thread_count(1).flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        picture = new NativePicture(width, height);
        open(codec);
        avformat_alloc_output_context2(file, (AVOutputFormat) null, "mp4", (String) null);
        stream = avformat_new_stream(file, null);
        avcodec_parameters_from_context(stream.codecpar(), encoder);
        stream.time_base(encoder.time_base());
        begin(begins);
    }

    private void open(AVCodec codec) {
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "rc_mode", "bitrate", 0);
        int answer = avcodec_open2(encoder, codec, options);
        av_dict_free(options);
        check(answer);
    }

    private void begin(Instant at) {
        check(avio_open_dyn_buf(memory));
        file.pb(memory);
        AVDictionary about = new AVDictionary(null);
        av_dict_set(about, "creation_time", at.toString(), 0);
        file.metadata(about);
        check(avformat_write_header(file, (PointerPointer<?>) null));
    }

    /** @param micros since the beginning, more than the one before */
    public void add(I420Picture shown, long micros) {
        picture.fill(shown);
        picture.frame().pts(micros);
        check(avcodec_send_frame(encoder, picture.frame()));
        drain();
    }

    private void drain() {
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            bytes += packet.size();
            packet.stream_index(stream.index());
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            int answer = av_interleaved_write_frame(file, packet);
            av_packet_unref(packet);
            check(answer);
        }
    }

    /** Of its pictures so far. */
    public int bytes() {
        return bytes;
    }

    /** The whole file. Nothing may be added any more. */
    public byte[] finish() {
        check(avcodec_send_frame(encoder, null));
        drain();
        check(av_write_trailer(file));
        return memory();
    }

    private byte[] memory() {
        written = true;
        BytePointer all = new BytePointer((Pointer) null);
        int size = avio_close_dyn_buf(memory, all);
        byte[] mp4 = new byte[size];
        all.get(mp4);
        Pointer.memset(all, 0, size);
        av_free(all);
        return mp4;
    }

    private static void check(int answer) {
        if (answer < 0) {
            throw new IllegalStateException("FFmpeg cannot write the clip: error " + answer);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!written && !memory.isNull()) {
            memory();
        }
        picture.close();
        av_packet_free(packet);
        avcodec_free_context(encoder);
        avformat_free_context(file);
    }
}
