package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import smartshop.recognition.image.I420Picture;

/** Gives the pictures of an MP4 that {@link Mp4Writer} wrote, one at a time and in any order. For one thread at a time. */
public final class Mp4Reader implements AutoCloseable {
    private final List<Packet> packets = new ArrayList<>();
    private final AVCodecContext decoder;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private byte[] planes = new byte[0];
    private int decoded = -1;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Packet(long micros, boolean keyframe, byte[] h264) {}

    /** @throws IllegalArgumentException if that is no MP4 of ours */
    public Mp4Reader(byte[] mp4) {
        AVCodec codec = Codecs.decoder(AV_CODEC_ID_H264);
        decoder = avcodec_alloc_context3(codec);
        decoder.thread_count(1).flags(decoder.flags() | AV_CODEC_FLAG_LOW_DELAY);
        try {
            open(mp4, codec);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(byte[] mp4, AVCodec codec) {
        AVFormatContext file = avformat_alloc_context();
        try (MemoryFile memory = new MemoryFile(mp4)) {
            file.pb(memory.context());
            if (avformat_open_input(file, (String) null, av_find_input_format("mov"), null) < 0
                    || file.nb_streams() != 1) {
                throw new IllegalArgumentException("That is no clip");
            }
            read(file, file.streams(0));
        } finally {
            if (!file.isNull()) {
                avformat_close_input(file);
            }
        }
        if (packets.isEmpty() || avcodec_open2(decoder, codec, (AVDictionary) null) < 0) {
            throw new IllegalArgumentException("There is no picture in this clip");
        }
    }

    private void read(AVFormatContext file, AVStream stream) {
        avcodec_parameters_to_context(decoder, stream.codecpar());
        try (AVRational micros = new AVRational()) {
            micros.num(1).den(1_000_000);
            while (av_read_frame(file, packet) >= 0) {
                av_packet_rescale_ts(packet, stream.time_base(), micros);
                byte[] h264 = new byte[packet.size()];
                packet.data().get(h264);
                packets.add(new Packet(packet.pts(), (packet.flags() & AV_PKT_FLAG_KEY) != 0, h264));
                av_packet_unref(packet);
            }
        }
    }

    /** How many there are, 1 or more. */
    public int pictures() {
        return packets.size();
    }

    /** When it was taken, from the first one on. */
    public Duration at(int picture) {
        return Duration.ofNanos(1000 * (packets.get(picture).micros - packets.getFirst().micros));
    }

    /** @return valid until the next call */
    public I420Picture picture(int wanted) {
        int from = decoded + 1;
        if (wanted < from || packets.subList(from, wanted + 1).stream().anyMatch(Packet::keyframe)) {
            from = wanted;
            while (from > 0 && !packets.get(from).keyframe()) {
                from--;
            }
            avcodec_flush_buffers(decoder);
        }
        for (int i = from; i <= wanted; i++) {
            decode(packets.get(i));
        }
        decoded = wanted;
        int size = I420Picture.size(frame.width(), frame.height());
        if (planes.length != size) {
            planes = new byte[size];
        }
        NativePicture.copy(frame, planes);
        return new I420Picture(frame.width(), frame.height(), planes);
    }

    private void decode(Packet next) {
        if (av_new_packet(packet, next.h264.length) < 0) {
            throw new OutOfMemoryError("No memory for a picture of a clip");
        }
        packet.data().put(next.h264);
        int taken = avcodec_send_packet(decoder, packet);
        av_packet_unref(packet);
        if (taken < 0 || avcodec_receive_frame(decoder, frame) < 0) {
            throw new IllegalStateException("A picture of this clip cannot be read");
        }
    }

    /** Nothing of it is left in memory of ours. */
    @Override
    public void close() {
        packets.forEach(each -> Arrays.fill(each.h264, (byte) 0));
        packets.clear();
        Arrays.fill(planes, (byte) 0);
        NativePicture.wipe(frame);
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(decoder);
    }
}
