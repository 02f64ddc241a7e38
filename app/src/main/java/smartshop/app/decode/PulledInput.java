package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** The video stream of a source. For one thread. */
final class PulledInput implements AutoCloseable {
    private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

    private final PulledSource.Kind kind;
    private final Opening opening;
    private final AVFormatContext context;
    private final AVPacket packet = av_packet_alloc();
    private int stream;
    private long lastMicros;

    PulledInput(PulledSource source) throws PullException {
        kind = source.kind();
        opening = new Opening(source);
        context = opening.open();
        try {
            int answer = avformat_find_stream_info(context, (PointerPointer<?>) null);
            if (answer < 0) {
                throw new PullException(opening.reason(answer));
            }
            stream = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
            if (stream < 0) {
                throw new PullException(PullFailure.Kind.NO_VIDEO);
            }
            format();
        } catch (PullException e) {
            close();
            throw e;
        }
    }

    /** The next packet of the video; good until the next call. Null at the end. */
    @Nullable
    AVPacket read() throws PullException {
        do {
            av_packet_unref(packet);
            int answer = av_read_frame(context, packet);
            if (answer == AVERROR_EOF()) {
                return null;
            }
            if (answer < 0) {
                throw new PullException(opening.lossOf(answer));
            }
        } while (packet.stream_index() != stream);
        return packet;
    }

    /**
     * As it is stored, which may be on its side.
     *
     * @throws PullException if nothing of it can be decoded
     */
    PulledFormat format() throws PullException {
        String codec = PulledDecoder.name(parameters(), kind);
        if (parameters().width() < 2 || parameters().height() < 2) {
            throw new PullException(PullFailure.Kind.NO_VIDEO);
        }
        AVRational rate = video().avg_frame_rate();
        double known = rate.den() == 0 || rate.num() <= 0 ? 0 : av_q2d(rate);
        return new PulledFormat(codec, parameters().width() & ~1, parameters().height() & ~1, known);
    }

    /** By how much a picture must be turned to stand upright. */
    int counterClockwiseQuarters() {
        AVPacketSideData matrix = av_packet_side_data_get(
                parameters().coded_side_data(), parameters().nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return 0;
        }
        double degrees = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(degrees) ? 0 : Math.floorMod(Math.round(degrees / 90), 4);
    }

    AVCodecParameters parameters() {
        return video().codecpar();
    }

    /** The packet's time stamp; one without gets that before it. */
    long micros(AVPacket from) {
        return micros(from.pts() == AV_NOPTS_VALUE ? from.dts() : from.pts());
    }

    long micros(AVFrame from) {
        return micros(from.best_effort_timestamp());
    }

    private long micros(long ticks) {
        if (ticks != AV_NOPTS_VALUE) {
            lastMicros = av_rescale_q(ticks, video().time_base(), MICROS);
        }
        return lastMicros;
    }

    private AVStream video() {
        return context.streams(stream);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
    }
}
