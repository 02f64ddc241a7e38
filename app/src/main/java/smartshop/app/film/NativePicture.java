package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import smartshop.recognition.image.I420Picture;

/** A picture where FFmpeg reads and writes it. For one thread. */
final class NativePicture implements AutoCloseable {
    private static final int PLANES = 3;

    private final AVFrame frame = av_frame_alloc();

    NativePicture(int width, int height) {
        frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        frame.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_SMPTE170M);
        if (av_frame_get_buffer(frame, 0) < 0) {
            av_frame_free(frame);
            throw new OutOfMemoryError("No memory for a picture of %d x %d".formatted(width, height));
        }
    }

    AVFrame frame() {
        return frame;
    }

    boolean fits(int width, int height) {
        return frame.width() == width && frame.height() == height;
    }

    /** @param picture of the same size */
    void fill(I420Picture picture) {
        int from = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            int row = row(frame, plane);
            BytePointer to = frame.data(plane);
            for (int y = 0; y < rows(frame, plane); y++, from += row) {
                to.position((long) y * frame.linesize(plane)).put(picture.planes(), from, row);
            }
        }
    }

    /** @param planes at least {@link I420Picture#size} of the frame's size */
    static void copy(AVFrame frame, byte[] planes) {
        int at = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            int row = row(frame, plane);
            BytePointer from = frame.data(plane);
            for (int y = 0; y < rows(frame, plane); y++, at += row) {
                from.position((long) y * frame.linesize(plane)).get(planes, at, row);
            }
        }
    }

    /** Overwrites the pixels with zeros, whoever else in FFmpeg refers to them. */
    static void wipe(AVFrame frame) {
        for (int plane = 0; plane < PLANES; plane++) {
            BytePointer data = frame.data(plane);
            if (data != null) {
                Pointer.memset(data, 0, (long) frame.linesize(plane) * rows(frame, plane));
            }
        }
    }

    void wipe() {
        wipe(frame);
    }

    private static int row(AVFrame frame, int plane) {
        return plane == 0 ? frame.width() : frame.width() / 2;
    }

    private static int rows(AVFrame frame, int plane) {
        return plane == 0 ? frame.height() : frame.height() / 2;
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
