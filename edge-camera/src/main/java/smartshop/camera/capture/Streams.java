package smartshop.camera.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import smartshop.camera.encode.NativeCheck;

/** Opens what FFmpeg reads, and encodes anew only what the link cannot carry as it is. */
final class Streams {
    /**
     * Any dead camera is noticed; TCP, because lost packets look like torn faces. Times in microseconds. Another program on the
     * camera's network could answer for it, so it gets to see as little of FFmpeg as can be.
     */
    private static final Map<String, String> RTSP = Map.of(
            "format_whitelist",
            "rtsp",
            "codec_whitelist",
            "h264,hevc,mjpeg",
            "rtsp_transport",
            "tcp",
            "timeout",
            "5000000",
            "max_delay",
            "500000",
            "allowed_media_types",
            "video",
            "fflags",
            "nobuffer+discardcorrupt");

    private static final Set<Integer> CODECS =
            Set.of(avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_HEVC, avcodec.AV_CODEC_ID_MJPEG);

    private static final double FALLBACK_RATE = 25;

    private final VideoFormat wanted;
    private final Tuning tuning;

    /**
     * @param wanted of the camera
     * @param tuning of what is encoded here
     */
    Streams(VideoFormat wanted, Tuning tuning) {
        this.wanted = wanted;
        this.tuning = tuning;
    }

    EncodedStream recording(Path file) throws IOException {
        MediaInput input = open(file);
        // B-frames would delay every picture, and browsers refuse them.
        return untouched(input) && input.parameters().video_delay() == 0
                ? new PassedThrough(input)
                : transcoded(input, input.format(FALLBACK_RATE));
    }

    EncodedStream network(SourceAddress.Rtsp camera) throws IOException {
        MediaInput input = open(camera);
        if (!CODECS.contains(input.parameters().codec_id())) {
            input.close();
            throw new IOException("The video of " + input.shown() + " is none of H.264, H.265 and Motion JPEG."
                    + " Choose one of them in the camera's own settings");
        }
        return untouched(input) ? new PassedThrough(input) : transcoded(input, input.format(wanted.framesPerSecond()));
    }

    EncodedStream bus(SourceAddress.V4l2 camera) throws IOException {
        MediaInput input = open(camera, wanted);
        return transcoded(input, input.format(wanted.framesPerSecond())); // a driver gives what it can
    }

    static MediaInput open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        return new MediaInput("file:" + file, file.toString(), null, Map.of());
    }

    static MediaInput open(SourceAddress.Rtsp camera) throws IOException {
        Map<String, String> options = new HashMap<>(RTSP);
        boolean secure = camera.url().regionMatches(true, 0, "rtsps:", 0, "rtsps:".length());
        options.put("protocol_whitelist", secure ? "tls,tcp" : "tcp");
        return new MediaInput(camera.url(), camera.toString(), null, options);
    }

    /** Motion JPEG first: uncompressed pictures of a usual size come at a few a second over USB. */
    static MediaInput open(SourceAddress.V4l2 camera, VideoFormat wanted) throws IOException {
        avdevice.avdevice_register_all();
        AVInputFormat format =
                NativeCheck.made(avformat.av_find_input_format("video4linux2"), "access to cameras on the bus");
        String size = wanted.width() + "x" + wanted.height();
        String rate = String.valueOf(wanted.framesPerSecond());
        try {
            Map<String, String> jpeg = Map.of("input_format", "mjpeg", "video_size", size, "framerate", rate);
            return new MediaInput(camera.device(), camera.device(), format, jpeg);
        } catch (IOException e) {
            return new MediaInput(camera.device(), camera.device(), format, Map.of("video_size", size));
        }
    }

    /** Nobody can paint a mask over what is already encoded. */
    private boolean untouched(MediaInput input) {
        return input.parameters().codec_id() == avcodec.AV_CODEC_ID_H264
                && tuning.masks().isEmpty();
    }

    private Transcoded transcoded(MediaInput input, VideoFormat captured) throws IOException {
        TunedEncoder encoder;
        try {
            encoder = new TunedEncoder(captured, tuning.fitted(captured));
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
        return new Transcoded(input, encoder);
    }
}
