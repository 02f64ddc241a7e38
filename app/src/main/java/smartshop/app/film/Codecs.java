package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.jspecify.annotations.Nullable;

/** What this build of FFmpeg can write and read, without its remarks on the terminal. */
final class Codecs {
    static {
        av_log_set_level(AV_LOG_FATAL); // what fails is told by whoever asked for it
    }

    private Codecs() {}

    static AVCodec encoder(int id) {
        return there(avcodec_find_encoder(id));
    }

    static AVCodec encoder(String name) {
        return there(avcodec_find_encoder_by_name(name));
    }

    static AVCodec decoder(int id) {
        return there(avcodec_find_decoder(id));
    }

    private static AVCodec there(@Nullable AVCodec codec) {
        if (codec == null) {
            throw new IllegalStateException("FFmpeg lacks what clips are made with");
        }
        return codec;
    }
}
