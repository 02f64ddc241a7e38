package smartshop.camera.capture;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.NativeCheck;

/** Whatever FFmpeg can decode, encoded anew. */
final class Transcoded implements EncodedStream {
    private final MediaInput input;
    private final TunedEncoder encoder;
    private final AVCodecContext decoder;
    private final AVFrame picture = avutil.av_frame_alloc();
    private long lastMicros = -1;
    private boolean ended;

    /**
     * Both are closed with this, also if this fails.
     */
    Transcoded(MediaInput input, TunedEncoder encoder) throws IOException {
        this.input = input;
        this.encoder = encoder;
        AVCodec codec = avcodec.avcodec_find_decoder(input.parameters().codec_id());
        decoder = avcodec.avcodec_alloc_context3(codec);
        try {
            NativeCheck.check(codec == null ? avutil.AVERROR_DECODER_NOT_FOUND() : 0, "Cannot decode " + input.shown());
            NativeCheck.check(
                    avcodec.avcodec_parameters_to_context(decoder, input.parameters()), "No memory for a decoder");
            decoder.pkt_timebase(input.timeBase()).thread_count(1);
            NativeCheck.check(
                    avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null), "Cannot decode " + input.shown());
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public @Nullable Encoded next() throws IOException {
        while (true) {
            int answer = avcodec.avcodec_receive_frame(decoder, picture);
            if (answer == 0) {
                Encoded encoded = encoder.encode(picture, micros());
                avutil.av_frame_unref(picture);
                if (encoded != null) {
                    return encoded;
                }
            } else if (answer == avutil.AVERROR_EAGAIN()) {
                feed();
            } else {
                return null;
            }
        }
    }

    /** A broken packet is passed over: the pictures around it are still worth seeing. */
    private void feed() throws IOException {
        if (ended) {
            throw new IOException("Broken video in " + input.shown());
        }
        AVPacket packet = input.read();
        ended = packet == null;
        avcodec.avcodec_send_packet(decoder, packet);
    }

    /** Grows always, whatever the file says, because the encoder insists. */
    private long micros() {
        long ticks = picture.best_effort_timestamp();
        long micros = ticks == avutil.AV_NOPTS_VALUE ? -1 : MediaInput.micros(ticks, input.timeBase());
        lastMicros = Math.max(lastMicros + 1, micros);
        return lastMicros;
    }

    @Override
    public VideoFormat format() {
        return encoder.format();
    }

    @Override
    public boolean retune(Tuning tuning) throws IOException {
        encoder.retune(tuning);
        return true;
    }

    @Override
    public void requestKeyframe() {
        encoder.requestKeyframe();
    }

    @Override
    public void close() {
        avutil.av_frame_free(picture);
        avcodec.avcodec_free_context(decoder);
        encoder.close();
        input.close();
    }
}
