package smartshop.camera.capture;

import java.io.IOException;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.NativeCheck;

/** The video stream of whatever FFmpeg can open. For one thread. */
final class MediaInput implements AutoCloseable {
    private static final double FASTEST = 120;
    private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

    private final AVFormatContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final int stream;
    private final String shown;
    private boolean closed;

    /**
     * @param address never repeated in an exception
     * @param shown names the source in exceptions
     * @param format null: found out
     * @param options of the format or protocol
     */
    MediaInput(String address, String shown, @Nullable AVInputFormat format, Map<String, String> options)
            throws IOException {
        this.shown = shown;
        context = new AVFormatContext(null);
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
        try {
            NativeCheck.check(
                    avformat.avformat_open_input(context, address, format, dictionary), "Cannot open " + shown);
            NativeCheck.check(
                    avformat.avformat_find_stream_info(context, (PointerPointer<?>) null), "Cannot read " + shown);
            stream = NativeCheck.check(
                    avformat.av_find_best_stream(
                            context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0),
                    "There is no video in " + shown);
            if (parameters().width() < 2 || parameters().height() < 2) {
                throw new IOException("The video's pictures have no size in " + shown);
            }
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            avutil.av_dict_free(dictionary);
        }
    }

    /** The next packet of the video; good until the next call. Null at the end. */
    @Nullable
    AVPacket read() throws IOException {
        do {
            avcodec.av_packet_unref(packet);
            int answer = avformat.av_read_frame(context, packet);
            if (answer == avutil.AVERROR_EOF()) {
                return null;
            }
            NativeCheck.check(answer, "Lost " + shown);
        } while (packet.stream_index() != stream);
        return packet;
    }

    AVCodecParameters parameters() {
        return video().codecpar();
    }

    AVRational timeBase() {
        return video().time_base();
    }

    /**
     * Of the pictures, cut to even sides.
     *
     * @param usualRate when the stream does not say how many pictures it has a second
     */
    VideoFormat format(double usualRate) {
        AVRational rate = video().avg_frame_rate();
        double known = rate.den() == 0 || rate.num() <= 0 ? usualRate : avutil.av_q2d(rate);
        return new VideoFormat(parameters().width() & ~1, parameters().height() & ~1, Math.min(known, FASTEST));
    }

    String shown() {
        return shown;
    }

    static long micros(long ticks, AVRational timeBase) {
        return avutil.av_rescale_q(ticks, timeBase, MICROS);
    }

    private AVStream video() {
        return context.streams(stream);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avcodec.av_packet_free(packet);
            if (!context.isNull()) {
                avformat.avformat_close_input(context);
            }
        }
    }
}
