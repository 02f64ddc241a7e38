package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;

/** Brings a frame to another size; the colours' numbers stay what they mean. For one thread. */
final class Resizer implements AutoCloseable {
    private @Nullable SwsContext context;

    void resize(AVFrame from, AVFrame to) {
        context = sws_getCachedContext(
                context,
                from.width(),
                from.height(),
                AV_PIX_FMT_YUV420P,
                to.width(),
                to.height(),
                AV_PIX_FMT_YUV420P,
                SWS_FAST_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        if (context == null) {
            throw new IllegalStateException("FFmpeg cannot resize a picture");
        }
        sws_scale(context, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize());
    }

    @Override
    public void close() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }
}
