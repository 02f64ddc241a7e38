package smartshop.camera.capture;

import java.io.IOException;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVBSFContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.NativeCheck;

/** H.264 as it is, brought into Annex B with parameter sets before every keyframe. */
final class PassedThrough implements EncodedStream {
    private static final String FILTER = "h264_mp4toannexb";

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
            NativeCheck.check(avcodec.av_bsf_list_parse_str(FILTER, filter), "FFmpeg lacks " + FILTER);
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
        boolean keyframe = (filtered.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        byte[] data = bytes(filtered.data(), filtered.size());
        if (keyframe && !AnnexB.hasParameters(data)) {
            data = withParameters(data);
        }
        long micros = micros();
        avcodec.av_packet_unref(filtered);
        lastMicros = micros;
        return new Encoded(micros, keyframe, data);
    }

    /** Some cameras say their parameters once, when they are asked for the stream. */
    private byte[] withParameters(byte[] data) {
        byte[] parameters = bytes(filter.par_out().extradata(), filter.par_out().extradata_size());
        byte[] all = Arrays.copyOf(parameters, parameters.length + data.length);
        System.arraycopy(data, 0, all, parameters.length, data.length);
        return all;
    }

    private static byte[] bytes(BytePointer from, int count) {
        byte[] bytes = new byte[count];
        if (count > 0) {
            from.get(bytes);
        }
        return bytes;
    }

    /** A bare H.264 stream has no times of presentation, and perhaps none at all. */
    private long micros() {
        long ticks = filtered.pts() == avutil.AV_NOPTS_VALUE ? filtered.dts() : filtered.pts();
        return ticks == avutil.AV_NOPTS_VALUE
                ? lastMicros + Math.round(1e6 / format().framesPerSecond())
                : MediaInput.micros(ticks, filter.time_base_out());
    }

    @Override
    public VideoFormat format() {
        return input.format(USUAL_RATE);
    }

    /** What is not encoded here cannot be changed here. */
    @Override
    public boolean retune(Tuning tuning) {
        return false;
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
