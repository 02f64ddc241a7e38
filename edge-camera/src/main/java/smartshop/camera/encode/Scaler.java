package smartshop.camera.encode;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** Brings pictures of any size and format into one frame, as BT.601 of limited range. For one thread. */
final class Scaler implements AutoCloseable {
    private static final int UNITY = 1 << 16;
    private static final int LIMITED = 0;
    private static final int FULL = 1;

    private final AVFrame target;
    private @Nullable SwsContext context;
    private int width;
    private int height;
    private int format;

    /** @param target written by {@link #scale}; stays the caller's */
    Scaler(AVFrame target) {
        this.target = target;
    }

    void scale(AVFrame source) throws IOException {
        NativeCheck.check(swscale.sws_scale_frame(contextFor(source), target, source), "A picture cannot be scaled");
    }

    private SwsContext contextFor(AVFrame source) throws IOException {
        SwsContext old = context;
        if (old != null && width == source.width() && height == source.height() && format == source.format()) {
            return old;
        }
        close();
        width = source.width();
        height = source.height();
        format = source.format();
        SwsContext made = NativeCheck.made(
                swscale.sws_getContext(
                        width,
                        height,
                        format,
                        target.width(),
                        target.height(),
                        target.format(),
                        swscale.SWS_FAST_BILINEAR,
                        null,
                        null,
                        (DoublePointer) null),
                "converter for these pictures");
        context = made;
        IntPointer bt601 = swscale.sws_getCoefficients(swscale.SWS_CS_ITU601);
        swscale.sws_setColorspaceDetails(made, bt601, range(source), bt601, LIMITED, 0, UNITY, UNITY);
        return made;
    }

    /** A video's brightness mostly goes from 16 to 235; a JPEG's and a drawn picture's from 0 to 255. */
    private static int range(AVFrame source) {
        return switch (source.format()) {
            case avutil.AV_PIX_FMT_YUVJ420P,
                    avutil.AV_PIX_FMT_YUVJ422P,
                    avutil.AV_PIX_FMT_YUVJ444P,
                    avutil.AV_PIX_FMT_BGR24 -> FULL;
            default -> source.color_range() == avutil.AVCOL_RANGE_JPEG ? FULL : LIMITED;
        };
    }

    @Override
    public void close() {
        if (context != null) {
            swscale.sws_freeContext(context);
            context = null;
        }
    }
}
