package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_to_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_arrays;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Packs decoded frames into I420 without padding, in native memory. Frames of another kind (full range, 4:2:2, ten bits) are
 * converted; of an odd-sized one the last column or row is left away.
 */
final class I420Packer implements AutoCloseable {
    private BytePointer packed = new BytePointer(0L);
    private @Nullable SwsContext converter;

    static int width(AVFrame frame) {
        return frame.width() & ~1;
    }

    static int height(AVFrame frame) {
        return frame.height() & ~1;
    }

    /** Valid until the next call. */
    ByteBuffer pack(AVFrame frame) {
        int width = width(frame);
        int height = height(frame);
        int size = width * height * 3 / 2;
        if (packed.capacity() < size) {
            packed.close();
            packed = new BytePointer(size);
        }
        if (frame.format() == AV_PIX_FMT_YUV420P) {
            av_image_copy_to_buffer(packed, size, frame.data(), frame.linesize(), AV_PIX_FMT_YUV420P, width, height, 1);
        } else {
            convert(frame, width, height);
        }
        return packed.position(0).limit(size).asByteBuffer();
    }

    private void convert(AVFrame frame, int width, int height) {
        converter = sws_getCachedContext(
                converter,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                AV_PIX_FMT_YUV420P,
                SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        if (converter == null) {
            throw new IllegalStateException("FFmpeg cannot convert pixel format " + frame.format());
        }
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(4)) {
            av_image_fill_arrays(planes, strides, packed, AV_PIX_FMT_YUV420P, width, height, 1);
            sws_scale(converter, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        }
    }

    @Override
    public void close() {
        packed.close();
        if (converter != null) {
            sws_freeContext(converter);
        }
    }
}
