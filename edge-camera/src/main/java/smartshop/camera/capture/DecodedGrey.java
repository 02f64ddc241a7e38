package smartshop.camera.capture;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.NativeCheck;

/** Whatever FFmpeg can decode, in grey. */
final class DecodedGrey implements GreyPictures {
    /** Of recordings that do not say. */
    private static final double USUAL_RATE = 25;

    private final MediaInput input;
    private final @Nullable Pace pace;
    private final AVCodecContext decoder;
    private final AVFrame picture = avutil.av_frame_alloc();
    private final AVFrame grey = avutil.av_frame_alloc();
    private @Nullable SwsContext scaler;
    private byte[] luma = new byte[0];
    private @Nullable Instant start;
    private final double rate;
    private long shown;
    private boolean ended;

    /**
     * @param input closed with this, also if this fails
     * @param pace of a recording, which comes as fast as it is read; null for a camera
     */
    DecodedGrey(MediaInput input, @Nullable Pace pace) throws IOException {
        this.input = input;
        this.pace = pace;
        this.rate = input.format(USUAL_RATE).framesPerSecond();
        AVCodec codec = avcodec.avcodec_find_decoder(input.parameters().codec_id());
        decoder = avcodec.avcodec_alloc_context3(codec);
        try {
            NativeCheck.check(codec == null ? avutil.AVERROR_DECODER_NOT_FOUND() : 0, "Cannot decode " + input.shown());
            NativeCheck.check(
                    avcodec.avcodec_parameters_to_context(decoder, input.parameters()), "No memory for a decoder");
            decoder.thread_count(1);
            NativeCheck.check(
                    avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null), "Cannot decode " + input.shown());
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Grey next() throws IOException, InterruptedException {
        while (true) {
            int answer = avcodec.avcodec_receive_frame(decoder, picture);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (answer == 0) {
                keepPace();
                Grey made = convert();
                avutil.av_frame_unref(picture);
                return made;
            }
            if (answer != avutil.AVERROR_EAGAIN() || ended) {
                throw new IOException("No more pictures in " + input.shown());
            }
            AVPacket packet = input.read();
            ended = packet == null;
            avcodec.avcodec_send_packet(decoder, packet);
        }
    }

    private void keepPace() throws InterruptedException {
        if (pace != null) {
            Instant zero = start == null ? pace.now() : start;
            start = zero;
            pace.until(zero.plus(Math.round(shown++ * 1e6 / rate), ChronoUnit.MICROS));
        }
    }

    private Grey convert() throws IOException {
        int width = picture.width();
        int height = picture.height();
        if (scaler == null || grey.width() != width || grey.height() != height) {
            prepare(width, height);
        }
        NativeCheck.check(swscale.sws_scale_frame(scaler, grey, picture), "A picture cannot be turned grey");
        BytePointer plane = grey.data(0);
        for (int y = 0; y < height; y++) {
            plane.position((long) y * grey.linesize(0)).get(luma, y * width, width);
        }
        return new Grey(luma, width, height);
    }

    private void prepare(int width, int height) throws IOException {
        free();
        grey.width(width).height(height).format(avutil.AV_PIX_FMT_GRAY8);
        NativeCheck.check(avutil.av_frame_get_buffer(grey, 0), "No memory for a picture");
        scaler = NativeCheck.made(
                swscale.sws_getContext(
                        width,
                        height,
                        picture.format(),
                        width,
                        height,
                        avutil.AV_PIX_FMT_GRAY8,
                        swscale.SWS_FAST_BILINEAR,
                        null,
                        null,
                        (DoublePointer) null),
                "converter for these pictures");
        luma = new byte[width * height];
    }

    private void free() {
        avutil.av_frame_unref(grey);
        if (scaler != null) {
            swscale.sws_freeContext(scaler);
            scaler = null;
        }
    }

    @Override
    public void close() {
        free();
        avutil.av_frame_free(grey);
        avutil.av_frame_free(picture);
        avcodec.avcodec_free_context(decoder);
        input.close();
    }
}
