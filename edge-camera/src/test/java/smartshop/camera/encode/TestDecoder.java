package smartshop.camera.encode;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** FFmpeg's H.264 decoder, as the other end has it. */
public final class TestDecoder implements AutoCloseable {

    /** @param brightness of each column's middle, 0 to 255 */
    public record Decoded(long ptsMicros, int width, int height, int[] brightness) {}

    private final AVCodecContext context =
            avcodec.avcodec_alloc_context3(avcodec.avcodec_find_decoder(avcodec.AV_CODEC_ID_H264));
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();

    public TestDecoder() {
        context.thread_count(1).flags(avcodec.AV_CODEC_FLAG_LOW_DELAY);
        if (avcodec.avcodec_open2(context, null, (PointerPointer<?>) null) < 0) {
            throw new IllegalStateException("no decoder");
        }
    }

    public List<Decoded> decode(byte[] data, long ptsMicros) {
        BytePointer bytes = new BytePointer(data.length + avcodec.AV_INPUT_BUFFER_PADDING_SIZE).put(data);
        packet.data(bytes).size(data.length).pts(ptsMicros);
        int answer = avcodec.avcodec_send_packet(context, packet);
        List<Decoded> decoded = new ArrayList<>();
        while (answer >= 0 && avcodec.avcodec_receive_frame(context, frame) >= 0) {
            decoded.add(decoded());
        }
        return decoded;
    }

    private Decoded decoded() {
        int[] brightness = new int[frame.width()];
        BytePointer row = frame.data(0).position((long) frame.height() / 2 * frame.linesize(0));
        for (int x = 0; x < brightness.length; x++) {
            brightness[x] = row.get(x) & 0xFF;
        }
        return new Decoded(frame.pts(), frame.width(), frame.height(), brightness);
    }

    @Override
    public void close() {
        packet.data(null).size(0);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
