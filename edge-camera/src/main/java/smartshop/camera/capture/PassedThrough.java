package smartshop.camera.capture;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.NativeCheck;

/** H.264 as it is, brought into Annex B with parameter sets before every keyframe. */
final class PassedThrough implements EncodedStream {
    /** The first serves what has them in its header, as MP4 does; the second what sent them once, as cameras do. */
    private static final String FILTERS = "h264_mp4toannexb,dump_extra=freq=keyframe";

    private static final double USUAL_RATE = 25;

    private final MediaInput input;
    private final AVBSFContext filter = new AVBSFContext(null);
    private final AVPacket filtered = avcodec.av_packet_alloc();
    private long lastMicros = -1;
    private boolean ended;
    private boolean closed;

    /** @param input closed with this, also if this fails */
    PassedThrough(MediaInput input) throws IOException {
        this.input = input;
        try {
            NativeCheck.check(avcodec.av_bsf_list_parse_str(FILTERS, filter), "FFmpeg lacks " + FILTERS);
            NativeCheck.check(
                    avcodec.avcodec_parameters_copy(filter.par_in(), input.parameters()), "No memory for a filter");
            filter.time_base_in(input.timeBase());
            NativeCheck.check(avcodec.av_bsf_init(filter), "Cannot read " + input.shown());
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public @Nullable Encoded next() throws IOException {
        while (true) {
            int answer = avcodec.av_bsf_receive_packet(filter, filtered);
            if (answer == 0) {
                return encoded();
            }
            if (answer != avutil.AVERROR_EAGAIN() || ended) {
                return null;
            }
            AVPacket packet = input.read();
            ended = packet == null;
            NativeCheck.check(avcodec.av_bsf_send_packet(filter, packet), "Broken video in " + input.shown());
        }
    }

    private Encoded encoded() {
        byte[] data = new byte[filtered.size()];
        filtered.data().get(data);
        boolean keyframe = (filtered.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        long micros = filtered.pts() == avutil.AV_NOPTS_VALUE
                ? lastMicros + 1
                : MediaInput.micros(filtered.pts(), filter.time_base_out());
        avcodec.av_packet_unref(filtered);
        lastMicros = micros;
        return new Encoded(micros, keyframe, data);
    }

    @Override
    public VideoFormat format() {
        return input.format(USUAL_RATE);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avcodec.av_packet_free(filtered);
            avcodec.av_bsf_free(filter);
            input.close();
        }
    }
}
