package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_FORBIDDEN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_HTTP_UNAUTHORIZED;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.jspecify.annotations.Nullable;

/** How FFmpeg is asked to open a source: only the protocols, containers and decoders that this kind of source needs. */
final class Opening {
    /** Of a silence within the network's protocol, in µs. */
    private static final String NETWORK_TIMEOUT = "5000000";
    /** A camera sends its first keyframe within this time, usually; the console waits longer than that. In µs. */
    private static final String LOOK_AT_MOST = "5000000";

    private static final String RECORDINGS = "mov,mp4,matroska,webm,avi,mpegts,mpeg,h264,hevc,mjpeg";

    private final PulledSource source;

    Opening(PulledSource source) {
        this.source = source;
    }

    AVFormatContext open() throws PullException {
        return switch (source.kind()) {
            case RTSP -> first(RtspUrl.of(source), "rtsp", List.of(rtsp()));
            case USB -> {
                avdevice_register_all();
                yield first(source.address(), UsbOptions.format(), UsbOptions.of(source.wanted()));
            }
            case FILE -> first("file:" + readable(), null, List.of(file()));
        };
    }

    /** The first that works of several ways to ask. */
    private AVFormatContext first(String url, @Nullable String format, List<Map<String, String>> ways)
            throws PullException {
        AVInputFormat input = format == null ? null : av_find_input_format(format);
        int answer = 0;
        for (Map<String, String> options : ways) {
            AVFormatContext context = new AVFormatContext(null);
            AVDictionary dictionary = new AVDictionary(null);
            av_dict_set(dictionary, "codec_whitelist", PulledDecoder.ALLOWED, 0);
            options.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
            answer = avformat_open_input(context, url, input, dictionary);
            av_dict_free(dictionary);
            if (answer >= 0) {
                return context;
            }
        }
        throw new PullException(reason(answer));
    }

    private Map<String, String> rtsp() {
        return Map.of(
                "protocol_whitelist",
                source.address().startsWith("rtsps:") ? "tls,tcp" : "tcp",
                "format_whitelist",
                "rtsp",
                "rtsp_transport",
                "tcp",
                "allowed_media_types",
                "video",
                "timeout",
                NETWORK_TIMEOUT,
                "analyzeduration",
                LOOK_AT_MOST,
                "user_agent",
                "SmartShop",
                "fflags",
                "discardcorrupt");
    }

    private static Map<String, String> file() {
        return Map.of("protocol_whitelist", "file", "format_whitelist", RECORDINGS);
    }

    private Path readable() throws PullException {
        Path file = Path.of(source.address());
        if (!Files.isRegularFile(file)) {
            throw new PullException(PullFailure.Kind.NO_ANSWER);
        }
        if (!Files.isReadable(file)) {
            throw new PullException(PullFailure.Kind.IN_USE);
        }
        return file;
    }

    /** Why opening failed; {@code answer} is FFmpeg's. */
    PullFailure.Kind reason(int answer) {
        if (answer == AVERROR_HTTP_UNAUTHORIZED()) {
            return PullFailure.Kind.WRONG_CREDENTIALS;
        }
        if (answer == AVERROR_HTTP_FORBIDDEN()) {
            return PullFailure.Kind.FORBIDDEN;
        }
        if (answer == AVERROR_HTTP_NOT_FOUND()) {
            return PullFailure.Kind.NO_SUCH_STREAM;
        }
        return switch (source.kind()) {
            case RTSP ->
                answer == AVERROR_INVALIDDATA() ? PullFailure.Kind.NOT_A_CAMERA : new Reachability(source).judge();
            case USB -> UsbOptions.reason(source.address());
            case FILE -> PullFailure.Kind.NOT_A_CAMERA;
        };
    }

    /** Why an open source gives no more. */
    PullFailure.Kind lossOf(int answer) {
        return switch (source.kind()) {
            case RTSP -> answer == AVERROR_EOF() ? PullFailure.Kind.ENDED : PullFailure.Kind.SILENT;
            case USB -> PullFailure.Kind.ENDED;
            case FILE -> PullFailure.Kind.NOT_A_CAMERA;
        };
    }
}
